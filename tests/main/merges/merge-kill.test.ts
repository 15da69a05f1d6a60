import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runBatch } from '../../../src-main/merges/merge-batch.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { openEmpty } from './random-merges.ts';
import { fillSafePairs, mergedAt } from './safe-pairs.ts';

const folder = mkdtempSync(join(tmpdir(), 'merge-kill-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const pairs = 150;
const job = { progress: (): void => undefined, signal: new AbortController().signal };

async function killChild(task: string, path: string, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'merge-child.ts'), task, path]);
  const exit = once(child, 'exit');
  await once(child.stdout, 'data');
  await wait(afterMs);
  child.kill('SIGKILL');
  await exit;
}

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
    const seen: boolean[] = [];
    for (let round = 0; round < 4; round += 1) {
      const path = join(folder, `batch-${round}.db`);
      const [task, from] = round % 2 === 0 ? (['batch', template] as const) : (['undo', done] as const);
      copyFileSync(from, path);
      await killChild(task, path, Math.random() * 400);
      const left = readLeft(path);
      seen.push(left.merges === 1);
      expect(left).toEqual({
        integrity: 'ok',
        open: null,
        merges: left.merges,
        hashes: left.merges === 1 ? united : parted,
      });
    }
    expect(seen).toHaveLength(4);
  }, 300_000);

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
      await killChild('single', path, 20 + Math.random() * 250);
      const left = readLeft(path);
      for (let id = states.length * 2 - 1; states.length <= left.merges; id += 2) {
        runMerge(db, { contactIds: [id, id + 1], survivorId: id, choices: [] }, mergedAt);
        states.push(hashTables(db.sqlite));
      }
      expect(left).toMatchObject({ integrity: 'ok', open: null, hashes: states[left.merges] });
      most = Math.max(most, left.merges);
    }
    expect(most).toBeGreaterThan(0);
  }, 300_000);
});
