import { describe, expect, it } from 'vitest';
import { countTables, hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { previewBatch, runBatch } from '../../../src-main/merges/merge-batch.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';
import { openEmpty } from './random-merges.ts';
import { fillSafePairs, mergedAt } from './safe-pairs.ts';

function makeBase(pairs: number) {
  const db = openEmpty();
  fillSafePairs(db, pairs);
  return db;
}

describe('previewBatch', () => {
  it('tells how much would be united and shows the first of it', () => {
    const preview = previewBatch(makeBase(30));
    expect([preview.clusters, preview.contacts, preview.sample.length]).toEqual([30, 60, 20]);
    expect(preview.sample[0]).toMatchObject({ survivorId: 1, contacts: [{ id: 1 }, { id: 2 }] });
  });
});

describe('runBatch', () => {
  it('unites every safe cluster in one operation, which one undo takes back', async () => {
    const db = makeBase(50);
    const before = hashTables(db.sqlite);
    const counts = countTables(db.sqlite);
    const told: JobProgress[] = [];
    const progress = (each: JobProgress): void => void told.push(each);
    const done = await runBatch(db, [], mergedAt, { progress, signal: new AbortController().signal });
    expect(done).toMatchObject({ clusters: 50, contacts: 100 });
    expect(told.map((each) => each.done)).toEqual([0, 8, 16, 24, 32, 40, 48]);
    expect(countTables(db.sqlite)).toEqual(counts);
    const left = db.sqlite.prepare('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get();
    expect([left, previewBatch(db).clusters]).toEqual([50, 0]);
    const result = await undoOperation(db, done.operationId ?? 0, { at: mergedAt });
    expect(result).toMatchObject({ undone: 100, kept: 0, failed: 0 });
    expect(hashTables(db.sqlite)).toEqual(before);
    expect(previewBatch(db).clusters).toBe(50);
  });

  it('leaves everything as it was when it is stopped', async () => {
    const db = makeBase(50);
    const before = hashTables(db.sqlite);
    const stop = new AbortController();
    const job = { progress: (): void => stop.abort(), signal: stop.signal };
    await expect(runBatch(db, [], mergedAt, job)).rejects.toMatchObject({ code: 'cancelled' });
    expect(hashTables(db.sqlite)).toEqual(before);
  });

  it('does nothing when nothing waits', async () => {
    const job = { progress: (): void => undefined, signal: new AbortController().signal };
    expect(await runBatch(openEmpty(), [], mergedAt, job)).toEqual({
      operationId: null,
      clusters: 0,
      contacts: 0,
    });
  });
});
