import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { readLastScan } from './pair-store.ts';
import { readWaiting } from './waiting-clusters.ts';

/** How many clusters wait in each lane. */
export function countByLane(db: BaseDatabase): Record<'safe' | 'review' | 'family', number> {
  const counts = { safe: 0, review: 0, family: 0 };
  for (const { lane } of readWaiting(db).clusters) counts[lane] += 1;
  return counts;
}

/** What waits, and what the owner decided on the local day of `now`: cards that were united, contacts told apart. */
export function describeDuplicates(db: BaseDatabase, now: Date): ChannelOutput<'duplicates:state'> {
  const scan = readLastScan(db);
  return {
    scannedAt: scan?.scannedAt ?? null,
    touchedSince: scan === null ? 0 : readWaiting(db).touchedSince,
    byLane: countByLane(db),
    decidedToday: {
      merged: countDecided(db, 'merge', now),
      distinct: countDecided(db, 'distinct', now),
    },
  };
}

/** Decisions of a day that stand: each tells in its params how many clusters it settled, one when it does not. */
function countDecided({ sqlite }: BaseDatabase, kind: string, now: Date): number {
  const dayBefore = new Date(now.getTime() - 48 * 3_600_000).toISOString();
  const rows = sqlite
    .prepare<[string, string], { at: string; clusters: number }>(
      `SELECT at, coalesce(params ->> '$.clusters', 1) AS clusters FROM operations
       WHERE kind = ? AND undone_by IS NULL AND at >= ? ORDER BY id DESC`,
    )
    .all(kind, dayBefore);
  const today = toLocalDay(now);
  return rows
    .filter(({ at }) => toLocalDay(new Date(at)) === today)
    .reduce((sum, { clusters }) => sum + clusters, 0);
}
