import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

const folder = mkdtempSync(join(tmpdir(), 'undo-kill-'));
const template = join(folder, 'template.db');
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function makeTemplate() {
  const db = createTestDatabase();
  const empty = hashTables(db.sqlite);
  const insertion = db.sqlite.prepare(
    "INSERT INTO contacts (kind, name, sort_name, created_at, updated_at) VALUES ('person', ?, '', '', '')",
  );
  runOperation(db, { kind: 'import', params: {}, at: new Date() }, () => {
    for (let number = 0; number < 4000; number += 1) insertion.run(`Имя ${number}`);
  });
  db.sqlite.prepare('VACUUM INTO ?').run(template);
  return { empty, full: hashTables(db.sqlite) };
}

async function killUndo(path: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'undo-child.ts'), path]);
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  await wait(afterMs);
  child.kill('SIGKILL');
  await exit;
}

describe('undoOperation in a killed process', () => {
  it('leaves the base as before the undo or as after it', async () => {
    const { empty, full } = makeTemplate();
    const seen = { before: 0, after: 0 };
    for (let round = 0; round < 5; round += 1) {
      const path = join(folder, `${round}.db`);
      copyFileSync(template, path);
      await killUndo(path, round * 60);
      const sqlite = new Database(path);
      expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
      const hashes = hashTables(sqlite);
      const undoneBy = sqlite.prepare('SELECT undone_by FROM operations WHERE id = 1').pluck().get();
      expect(hashes).toEqual(undoneBy === null ? full : empty);
      seen[undoneBy === null ? 'before' : 'after'] += 1;
      expect(sqlite.prepare('SELECT operation_id FROM journal_state').pluck().get()).toBeNull();
      sqlite.close();
    }
    expect(seen.before).toBeGreaterThan(0);
  });
});
