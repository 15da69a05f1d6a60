import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import { waitForWriter } from '../journal/writer-queue.ts';
import { prepareDifference, settleLane } from './differ-elsewhere.ts';
import { explainPair } from './explain-pair.ts';
import type { FoundDuplicates, FoundPair } from './find-duplicates.ts';
import { createPace } from './linkage/pace.ts';

/** Each row may touch pages of its own, and a commit encrypts every page that was touched. */
const rowsAtOnce = 100;

/** What is noted of a scan. */
type ScanNote = Readonly<{ operationId: number; at: Date; threshold: number }>;

/**
 * Replaces what the last scan found. In short transactions, so that nothing waits: while they run the base counts as never
 * scanned, and so it does after a kill between them.
 */
export async function storePairs(
  db: BaseDatabase,
  { pairs, models, crowded }: FoundDuplicates,
  { operationId, at, threshold }: ScanNote,
  { progress, signal }: JobControl,
): Promise<void> {
  const pace = createPace(signal);
  const inOneGo = async (write: () => number): Promise<number> => {
    await pace.pause();
    // Reads of others may have begun a long write meanwhile.
    await waitForWriter(db);
    return db.sqlite.transaction(write)();
  };
  await inOneGo(() => db.sqlite.prepare('DELETE FROM duplicate_scans').run().changes);
  const clear = db.sqlite.prepare<[number]>(
    'DELETE FROM duplicate_pairs WHERE rowid IN (SELECT rowid FROM duplicate_pairs LIMIT ?)',
  );
  for (let removed = rowsAtOnce; removed === rowsAtOnce;) {
    removed = await inOneGo(() => clear.run(rowsAtOnce).changes);
  }
  const insert = preparePairInsert(db);
  const tellPair = preparePairTelling(db);
  let told: ToldPair[] = [];
  // Neighbours stand on one page, here and when they are removed.
  const inOrder = pairs.toSorted((a, b) => a.one.id - b.one.id || a.other.id - b.other.id);
  for (const [done, pair] of inOrder.entries()) {
    told.push(tellPair(pair, crowded));
    if (pace.isDue()) await pace.pause();
    if (told.length < rowsAtOnce && done + 1 < inOrder.length) continue;
    progress({ step: 'writing', done, total: pairs.length });
    const some = told;
    told = [];
    await inOneGo(() => {
      for (const each of some) insert(each);
      return some.length;
    });
  }
  await inOneGo(
    () =>
      db.sqlite
        .prepare(
          'INSERT INTO duplicate_scans (id, operation_id, scanned_at, threshold, model) VALUES (1, ?, ?, ?, ?)',
        )
        .run(operationId, at.toISOString(), threshold, JSON.stringify(models)).changes,
  );
}

/** A pair with its reasons as JSON, ready to be written. */
export type ToldPair = FoundPair & Readonly<{ reasons: string }>;

/** A prepared telling why, for the table; a safe pair whose cards differ in what was not compared is no longer safe. */
export function preparePairTelling(
  db: BaseDatabase,
): (pair: FoundPair, crowded: ReadonlySet<string>) => ToldPair {
  const differs = prepareDifference(db);
  return (pair, crowded) => ({
    ...settleLane(pair, differs),
    reasons: JSON.stringify(explainPair(pair.one, pair.other, crowded)),
  });
}

/** A prepared writing of one pair. */
export function preparePairInsert({ sqlite }: BaseDatabase): (pair: ToldPair) => void {
  const insert = sqlite.prepare(
    'INSERT INTO duplicate_pairs (first_id, second_id, probability, weight, lane, reasons) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ one, other, probability, weight, lane, reasons }) => {
    insert.run(one.id, other.id, probability, weight, lane, reasons);
  };
}
