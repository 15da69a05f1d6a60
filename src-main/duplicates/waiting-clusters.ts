import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { compareClusters, type WaitingCluster } from './compose-clusters.ts';
import {
  beginWaiting,
  completeWaiting,
  composeLiving,
  refreshWaiting,
  stampScan,
  type Known,
} from './known-waiting.ts';
import type { Pace } from './linkage/pace.ts';
import { listStoredPairs, readLastScan, unlimited, type KeptPair } from './pair-store.ts';
import { readLastOperation } from './touched-contacts.ts';

/** What waits for the owner: clusters, the likeliest first, and how many contacts were touched since the scan. */
export type Waiting = Readonly<{ clusters: readonly WaitingCluster[]; touchedSince: number }>;

/** Pairs between two pauses. */
const pairsPerSlice = 500;

const remembered = new WeakMap<object, Known>();

/**
 * Everything that waits for the owner. Remembered; after an operation only the clusters are composed anew whose contacts
 * it touched or spoke of.
 */
export function readWaiting(db: BaseDatabase): Waiting {
  const scan = stampScan(readLastScan(db));
  const operationId = readLastOperation(db);
  const known = remembered.get(db.sqlite);
  if (known?.scan === scan && known.operationId === operationId) return tell(known);
  const now = (known?.scan === scan ? refreshWaiting(db, known, operationId) : null) ?? composeAll(db);
  remember(db, now);
  return tell(now);
}

/** The clusters of `readWaiting`. */
export function listWaitingClusters(db: BaseDatabase): readonly WaitingCluster[] {
  return readWaiting(db).clusters;
}

/**
 * Composes in slices, so that nothing waits, what `readWaiting` will tell. What is written meanwhile is looked at as after
 * any operation.
 */
export async function prepareWaiting(db: BaseDatabase, pace: Pace): Promise<void> {
  const start = beginWaiting(db);
  if (remembered.get(db.sqlite)?.scan === start.scan) return;
  const pairs: KeptPair[] = [];
  for (let after: number | null = 0; after !== null;) {
    const some = listStoredPairs(db, after, pairsPerSlice);
    pairs.push(...some.pairs);
    after = some.next;
    await pace.pause();
  }
  const known = completeWaiting(db, start, pairs);
  await pace.pause();
  const clusters: WaitingCluster[] = [];
  for (const part of known.components.listSlices(pairsPerSlice)) {
    clusters.push(...composeLiving(part, known));
    await pace.pause();
  }
  if (stampScan(readLastScan(db)) !== start.scan) return;
  remember(db, { ...known, clusters: clusters.toSorted(compareClusters) });
}

function composeAll(db: BaseDatabase): Known {
  const start = beginWaiting(db);
  const { pairs } = listStoredPairs(db, 0, unlimited);
  const known = completeWaiting(db, start, pairs);
  return { ...known, clusters: composeLiving(pairs, known) };
}

function remember(db: BaseDatabase, known: Known): void {
  // What an open operation has written may be rolled back.
  if (!isOperationOpen(db)) remembered.set(db.sqlite, known);
}

function isOperationOpen(db: BaseDatabase): boolean {
  const open = prepareCached<[], number | null>(db, 'SELECT operation_id FROM journal_state WHERE id = 1');
  return typeof open.pluck().get() === 'number';
}

function tell({ clusters, touched }: Known): Waiting {
  return { clusters, touchedSince: touched.size };
}
