import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { killAtRandom, startChild } from '../../support/kill-child.ts';

const folder = mkdtempSync(join(tmpdir(), 'undo-kill-'));
const program = join(import.meta.dirname, 'undo-child.ts');
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

/** What a process that was killed while it undid left in its base. */
function readLeft(path: string) {
  const sqlite = new Database(path);
  const left = {
    integrity: sqlite.pragma('integrity_check', { simple: true }),
    hashes: hashTables(sqlite),
    undoneBy: sqlite.prepare('SELECT undone_by FROM operations WHERE id = 1').pluck().get(),
    open: sqlite.prepare('SELECT operation_id FROM journal_state').pluck().get(),
  };
  sqlite.close();
  return left;
}

function copyTemplate(name: string): string {
  const path = join(folder, name);
  copyFileSync(template, path);
  return path;
}

describe('undoOperation in a killed process', () => {
  const { empty, full } = makeTemplate();

  it.each([1, 4, 8])('leaves the base as before the undo when killed amid step %i', async (step) => {
    const path = copyTemplate(`step-${step}.db`);
    const child = startChild(program, String(step), path);
    await child.untilPrinted(1);
    expect(await child.kill()).toEqual(['amid']);
    expect(readLeft(path)).toEqual({ integrity: 'ok', hashes: full, undoneBy: null, open: null });
  });

  it('leaves the base as before the undo or as after it, whenever it is killed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const path = copyTemplate(`${round}.db`);
      const lines = await killAtRandom(program, 'none', path, { longest: round * 120 });
      const left = readLeft(path);
      const isBefore = left.undoneBy === null;
      expect(left).toMatchObject({ integrity: 'ok', open: null, hashes: isBefore ? full : empty });
      expect(isBefore && lines.includes('done')).toBe(false);
    }
  });
});
