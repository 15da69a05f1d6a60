import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
let house = '';

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'boundaries-'));
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
});
afterAll(() => rmSync(house, { recursive: true }));

/** The names of the rules that refuse a file with this text in this place. */
function lint(place: string, text: string): string[] {
  const path = join(house, place);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const { stdout } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', place],
    { cwd: house, encoding: 'utf8' },
  );
  rmSync(path);
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
  return diagnostics.map((diagnostic) => diagnostic.code);
}

const using = (from: string): string => `import { x } from '${from}';\n\nexport const y = x;\n`;
const wall = ['eslint(no-restricted-imports)'];

describe('the walls between the processes', () => {
  it.each([
    ['src-shared/contacts/a.ts', '../../src-main/contacts/b.ts'],
    ['src-shared/contacts/a.ts', '../../src-renderer/contacts/b.ts'],
    ['src-shared/contacts/a.ts', 'node:fs'],
    ['src-renderer/contacts/a.tsx', '../../src-main/contacts/b.ts'],
    ['src-renderer/app/a.tsx', '../../src-main/contacts/b.ts'],
    ['src-renderer/contacts/a.tsx', 'electron'],
    ['src-renderer/contacts/a.tsx', '../ipc/base-client.ts'],
    ['src-main/contacts/a.ts', '../../src-renderer/contacts/b.ts'],
    ['src-main/contacts/a.ts', 'electron'],
    ['src-main/contacts/a.ts', '../app/window.ts'],
    ['src-main/app/a.ts', '../../src-renderer/ipc/shell.ts'],
    ['src-main/parser/a.ts', '../base/root-key.ts'],
    ['src-main/parser/a.ts', 'better-sqlite3'],
    ['src-main/preload/a.ts', 'node:fs'],
    ['src-main/preload/a.ts', '../base/root-key.ts'],
  ])('%s may not import %s', (place, from) => {
    expect(lint(place, using(from))).toEqual(wall);
  });

  it.each([
    ['src-shared/contacts/a.ts', 'zod'],
    ['src-renderer/contacts/a.tsx', '../ipc/use-query-channel.ts'],
    ['src-renderer/contacts/a.tsx', '../../src-shared/contacts/contact.ts'],
    ['src-renderer/app/a.tsx', '../ipc/base-connection.ts'],
    ['src-main/contacts/a.ts', '../base/base-database.ts'],
    ['src-main/app/a.ts', 'electron'],
    ['src-main/parser/a.ts', '../../src-shared/contacts/contact.ts'],
    ['src-main/preload/a.ts', '../../src-shared/shell/shell-wires.ts'],
  ])('%s may import %s', (place, from) => {
    expect(lint(place, using(from))).toEqual([]);
  });

  it('lets the rules name the types of Electron', () => {
    const text = "import type { MessagePortMain } from 'electron';\n\nexport type Port = MessagePortMain;\n";
    expect(lint('src-main/contract/a.ts', text)).toEqual([]);
  });
});
