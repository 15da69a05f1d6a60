import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runBatch } from '../../../src-main/merges/merge-batch.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { killAtRandom } from '../../support/kill-child.ts';
import { openEmpty } from './random-merges.ts';
import { fillSafePairs, mergedAt } from './safe-pairs.ts';

const folder = mkdtempSync(join(tmpdir(), 'merge-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const program = join(import.meta.dirname, 'merge-child.ts');
const pairs = 150;
const job = { progress: (): void => undefined, signal: new AbortController().signal };

/** What is left of a base whose process was killed: its records, and how many merges stand. */
function readLeft(path: string) {
  const sqlite = new Database(path);
  const left = {
    integrity: sqlite.pragma('integrity_check', { simple: true }),
    hashes: hashTables(sqlite),
    merges: Number(
      sqlite
        .prepare("SELECT count(*) FROM operations WHERE kind = 'merge' AND undone_by IS NULL")
        .pluck()
        .get(),
    ),
    open: sqlite.prepare('SELECT operation_id FROM journal_state').pluck().get(),
  };
  sqlite.close();
  return left;
}

describe('a merge in a killed process', () => {
  it('leaves a batch done or not begun, and its undo likewise', async () => {
    const db = openEmpty();
    fillSafePairs(db, pairs);
    const parted = hashTables(db.sqlite);
    const template = join(folder, 'parted.db');
    db.sqlite.prepare('VACUUM INTO ?').run(template);
    await runBatch(db, [], mergedAt, job);
    const united = hashTables(db.sqlite);
    const done = join(folder, 'united.db');
    db.sqlite.prepare('VACUUM INTO ?').run(done);
    for (let round = 0; round < 4; round += 1) {
      const path = join(folder, `batch-${round}.db`);
      const [task, from] = round % 2 === 0 ? (['batch', template] as const) : (['undo', done] as const);
      copyFileSync(from, path);
      const lines = await killAtRandom(program, task, path, { longest: 400 });
      const left = readLeft(path);
      const isUnited = left.merges === 1;
      expect(isUnited).toBe(lines.includes('done') ? task === 'batch' : isUnited);
      expect(left).toEqual({
        integrity: 'ok',
        open: null,
        merges: left.merges,
        hashes: isUnited ? united : parted,
      });
    }
  });

  it('leaves single merges done as far as they are told of, and none by half', async () => {
    const db = openEmpty();
    fillSafePairs(db, pairs);
    const template = join(folder, 'single.db');
    db.sqlite.prepare('VACUUM INTO ?').run(template);
    const states = [hashTables(db.sqlite)];
    let most = 0;
    for (let round = 0; round < 4; round += 1) {
      const path = join(folder, `single-${round}.db`);
      copyFileSync(template, path);
      const told = await killAtRandom(program, 'single', path, { afterLines: round * 2, longest: 250 });
      const left = readLeft(path);
      for (let id = states.length * 2 - 1; states.length <= left.merges; id += 2) {
        runMerge(db, { contactIds: [id, id + 1], survivorId: id, choices: [] }, mergedAt);
        states.push(hashTables(db.sqlite));
      }
      expect(left).toMatchObject({ integrity: 'ok', open: null, hashes: states[left.merges] });
      expect(left.merges).toBeGreaterThanOrEqual(told.length);
      most = Math.max(most, told.length);
    }
    expect(most).toBeGreaterThanOrEqual(6);
  });
});
