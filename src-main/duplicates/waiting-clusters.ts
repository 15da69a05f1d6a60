import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { listAffected } from './affected-contacts.ts';
import { compareClusters, composeClusters, type WaitingCluster } from './compose-clusters.ts';
import { gatherComponents, type PairComponents } from './pair-components.ts';
import { listStoredPairs, prepareLiving, readLastScan, type StoredPair } from './pair-store.ts';
import { readDecisions, type Decisions } from './told-apart.ts';
import { listTouchedSince, readLastOperation } from './touched-contacts.ts';

/** What waits after an operation, and what is needed to tell what the next one changes of it. */
type Known = Readonly<{
  scan: string;
  isScanned: boolean;
  operationId: number;
  components: PairComponents;
  decisions: Decisions;
  /** Contacts touched since the scan. */
  touched: ReadonlySet<number>;
  clusters: readonly WaitingCluster[];
}>;

/** What waits for the owner: clusters, the likeliest first, and how many contacts were touched since the scan. */
export type Waiting = Readonly<{ clusters: readonly WaitingCluster[]; touchedSince: number }>;

const remembered = new WeakMap<object, Known>();

/**
 * Everything that waits for the owner. Remembered; after an operation only the clusters are composed anew whose contacts
 * it touched or spoke of.
 */
export function readWaiting(db: BaseDatabase): Waiting {
  const last = readLastScan(db);
  const scan = `${last?.scannedAt} ${last?.operationId}`;
  const operationId = readLastOperation(db);
  const known = remembered.get(db.sqlite);
  if (known?.scan === scan && known.operationId === operationId) return tell(known);
  const scanned = last?.operationId ?? operationId;
  const next = known?.scan === scan ? refresh(db, known, operationId) : null;
  const now = next ?? { scan, isScanned: last !== null, operationId, ...composeAll(db, scanned) };
  // What an open operation has written may be rolled back.
  if (!isOperationOpen(db)) remembered.set(db.sqlite, now);
  return tell(now);
}

/** The clusters of `readWaiting`. */
export function listWaitingClusters(db: BaseDatabase): readonly WaitingCluster[] {
  return readWaiting(db).clusters;
}

function tell({ clusters, touched }: Known): Waiting {
  return { clusters, touchedSince: touched.size };
}

function isOperationOpen(db: BaseDatabase): boolean {
  const open = prepareCached<[], number | null>(db, 'SELECT operation_id FROM journal_state WHERE id = 1');
  return typeof open.pluck().get() === 'number';
}

function composeAll(
  db: BaseDatabase,
  scanned: number,
): Pick<Known, 'components' | 'decisions' | 'touched' | 'clusters'> {
  const pairs = listStoredPairs(db);
  const decisions = readDecisions(db);
  const touched = new Set(listTouchedSince(db, scanned));
  return {
    components: gatherComponents(pairs),
    decisions,
    touched,
    clusters: composeWaiting(
      pairs.filter(({ living }) => living === 1),
      decisions,
      touched,
    ),
  };
}

/** Pairs as they wait: what was safe at the scan is for the owner to look at once one of the cards was touched. */
function composeWaiting(
  living: readonly StoredPair[],
  { isToldApart }: Decisions,
  touched: ReadonlySet<number>,
): readonly WaitingCluster[] {
  const waiting = living
    .filter(({ firstId, secondId }) => !isToldApart(firstId, secondId))
    .map((pair) =>
      pair.lane === 'safe' && (touched.has(pair.firstId) || touched.has(pair.secondId))
        ? { ...pair, lane: 'review' as const }
        : pair,
    );
  return composeClusters(waiting, isToldApart);
}

/** What waits after some more operations; null when they changed so much that all is composed anew. */
function refresh(db: BaseDatabase, known: Known, operationId: number): Known | null {
  const affected = listAffected(db, known.operationId, known.decisions);
  if (affected === null) return null;
  const { components } = known;
  // Without a scan there is nothing that was touched since.
  const isNews = known.isScanned && affected.touched.some((id) => !known.touched.has(id));
  const touched = isNews ? new Set([...known.touched, ...affected.touched]) : known.touched;
  const { decisions } = affected;
  const places = components.find(affected.contactIds);
  const isLiving = prepareLiving(db);
  const pairs = components
    .listPairs(places)
    .filter(({ firstId, secondId }) => isLiving(firstId) && isLiving(secondId));
  const others = known.clusters.filter(
    ({ contactIds }) => !places.has(components.placeOf(contactIds[0] ?? 0)),
  );
  const clusters =
    places.size === 0
      ? known.clusters
      : [...others, ...composeWaiting(pairs, decisions, touched)].toSorted(compareClusters);
  return { ...known, operationId, decisions, touched, clusters };
}
