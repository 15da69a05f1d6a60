import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import { waitForWriter } from '../journal/writer-queue.ts';
import { countByLane } from './duplicate-state.ts';
import { findDuplicates, usualThreshold, type FoundDuplicates } from './find-duplicates.ts';
import { createPace } from './linkage/pace.ts';
import { loadCards } from './load-cards.ts';
import { lookAgain } from './look-again.ts';
import { readLastScan } from './pair-store.ts';
import { storePairs } from './store-pairs.ts';
import { readToldApart } from './told-apart.ts';
import { countTouchedSince, readLastOperation } from './touched-contacts.ts';
import { listWaitingClusters, prepareWaiting } from './waiting-clusters.ts';

/** So many contacts that were touched are looked at one by one; more make the whole base worth a look. */
const fewTouched = 300;

/**
 * Looks for duplicates and keeps what was found. Only contacts touched since the last scan when they are few, unless
 * `full`. The base stays usable: work goes in slices of some milliseconds. Called off (AppError `cancelled`), it leaves the
 * last scan as it was until it has begun to write.
 */
export async function scanDuplicates(
  { db, now }: Pick<BaseContext, 'db' | 'now'>,
  full: boolean,
  job: JobControl,
): Promise<ChannelOutput<'duplicates:scan'>> {
  const started = performance.now();
  await waitForWriter(db);
  const last = readLastScan(db);
  const isWhole = full || last === null || countTouchedSince(db, last.operationId) > fewTouched;
  try {
    if (isWhole) await scanWhole(db, now(), usualThreshold, job);
    else await lookAgain(db, now(), last, job);
  } catch (thrown) {
    throw job.signal.aborted ? new AppError('cancelled') : thrown;
  }
  await prepareWaiting(db, createPace());
  const byLane = countByLane(db);
  const clusters = listWaitingClusters(db);
  return {
    pairs: clusters.reduce((sum, cluster) => sum + cluster.pairs.length, 0),
    clusters: clusters.length,
    byLane,
    ms: performance.now() - started,
  };
}

/** Looks at the whole base and keeps what was found. */
export async function scanWhole(
  db: BaseDatabase,
  at: Date,
  threshold: number,
  { progress, signal }: JobControl,
): Promise<FoundDuplicates> {
  const pace = createPace(signal);
  const operationId = readLastOperation(db);
  const total =
    db.sqlite.prepare<[], number>('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get() ??
    0;
  const cards = await loadCards(db, pace, (done) =>
    progress({ step: 'reading', done: Math.min(done, total), total }),
  );
  progress({ step: 'checking', done: 0, total: null });
  const found = await findDuplicates(cards, readToldApart(db), threshold, pace);
  await storePairs(db, found, { operationId, at, threshold }, { progress, signal });
  return found;
}
