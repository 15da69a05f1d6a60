import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import { waitForWriter } from '../journal/writer-queue.ts';
import { findTwins } from './find-twins.ts';
import { createPace } from './linkage/pace.ts';
import { prepareCardReader } from './load-cards.ts';
import type { LastScan } from './pair-store.ts';
import { readModels } from './read-models.ts';
import { preparePairInsert, preparePairTelling } from './store-pairs.ts';
import { listTouchedSince, readLastOperation } from './touched-contacts.ts';

/** Looks anew at the contacts touched since the last scan, each against the whole base, by the model of that scan. */
export async function lookAgain(
  db: BaseDatabase,
  at: Date,
  last: LastScan,
  { progress, signal }: JobControl,
): Promise<void> {
  const pace = createPace(signal);
  const operationId = readLastOperation(db);
  const touched = listTouchedSince(db, last.operationId);
  const models = readModels(db);
  const readCard = prepareCardReader(db);
  const forget = db.sqlite.prepare<[number, number]>(
    'DELETE FROM duplicate_pairs WHERE first_id = ? OR second_id = ?',
  );
  const insert = preparePairInsert(db);
  const tellPair = preparePairTelling(db);
  for (const [done, id] of touched.entries()) {
    progress({ step: 'checking', done, total: touched.length });
    await pace.pause();
    await waitForWriter(db);
    const card = readCard(id);
    const twins = card === null ? null : findTwins(db, card, models, last.threshold);
    db.sqlite.transaction(() => {
      forget.run(id, id);
      if (twins !== null) for (const pair of twins.pairs) insert(tellPair(pair, twins.crowded));
    })();
  }
  await waitForWriter(db);
  db.sqlite
    .prepare('UPDATE duplicate_scans SET operation_id = ?, scanned_at = ? WHERE id = 1')
    .run(operationId, at.toISOString());
}
