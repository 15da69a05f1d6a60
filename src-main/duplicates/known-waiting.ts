import type { BaseDatabase } from '../base/base-database.ts';
import { listAffected } from './affected-contacts.ts';
import { compareClusters, composeClusters, type WaitingCluster } from './compose-clusters.ts';
import { gatherComponents, type PairComponents } from './pair-components.ts';
import { prepareLiving, readLastScan, type KeptPair, type LastScan, type StoredPair } from './pair-store.ts';
import { readDecisions, type Decisions } from './told-apart.ts';
import { listTouchedSince, readLastOperation } from './touched-contacts.ts';

/** Of which moment something is told: a scan, and the last operation. */
type Start = Readonly<{ scan: string; last: LastScan | null; operationId: number }>;

/** What waits after an operation, and what is needed to tell what the next one changes of it. */
export type Known = Start &
  Readonly<{
    components: PairComponents<KeptPair>;
    decisions: Decisions;
    /** Contacts touched since the scan. */
    touched: ReadonlySet<number>;
    clusters: readonly WaitingCluster[];
  }>;

/** What a scan is told from another by. */
export function stampScan(last: LastScan | null): string {
  return `${last?.scannedAt} ${last?.operationId}`;
}

/** The present moment; read before the pairs are, so that what is written meanwhile comes after it. */
export function beginWaiting(db: BaseDatabase): Start {
  const last = readLastScan(db);
  return { scan: stampScan(last), last, operationId: readLastOperation(db) };
}

/** All that clusters are composed by. */
export function completeWaiting(
  db: BaseDatabase,
  start: Start,
  pairs: readonly KeptPair[],
): Omit<Known, 'clusters'> {
  return {
    ...start,
    components: gatherComponents(pairs),
    decisions: readDecisions(db),
    touched: new Set(start.last === null ? [] : listTouchedSince(db, start.last.operationId)),
  };
}

/** The clusters of whole components, of their pairs that lived when they were read. */
export function composeLiving(
  pairs: readonly KeptPair[],
  { decisions, touched }: Pick<Known, 'decisions' | 'touched'>,
): readonly WaitingCluster[] {
  return composeWaiting(
    pairs.filter(({ living }) => living === 1),
    decisions,
    touched,
  );
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
export function refreshWaiting(db: BaseDatabase, known: Known, operationId: number): Known | null {
  const affected = listAffected(db, known.operationId, known.decisions);
  if (affected === null) return null;
  const { components } = known;
  const { decisions } = affected;
  // Without a scan there is nothing that was touched since.
  const isNews = known.last !== null && affected.touched.some((id) => !known.touched.has(id));
  const touched = isNews ? new Set([...known.touched, ...affected.touched]) : known.touched;
  const places = components.find(affected.contactIds);
  if (places.size === 0) return { ...known, operationId, decisions, touched };
  const lives = prepareLiving(db);
  const pairs = components
    .listPairs(places)
    .filter(({ firstId, secondId }) => lives(firstId) && lives(secondId));
  const others = known.clusters.filter(
    ({ contactIds }) => !places.has(components.placeOf(contactIds[0] ?? 0)),
  );
  const clusters = [...others, ...composeWaiting(pairs, decisions, touched)].toSorted(compareClusters);
  return { ...known, operationId, decisions, touched, clusters };
}
