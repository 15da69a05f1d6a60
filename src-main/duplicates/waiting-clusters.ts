import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { clusterPairs, gatherFamilies } from './cluster-pairs.ts';
import { listWaitingPairs, readLastScan, type LastScan, type StoredPair } from './pair-store.ts';
import { readToldApart } from './told-apart.ts';
import { listTouchedSince, readLastOperation } from './touched-contacts.ts';

/** Contacts of one lane that hang together, and the pairs among them. */
export type WaitingCluster = Readonly<{
  key: string;
  lane: DuplicateLane;
  probability: number;
  contactIds: readonly number[];
  pairs: readonly StoredPair[];
}>;

type Known = Readonly<{ stamp: string; clusters: readonly WaitingCluster[] }>;

const remembered = new WeakMap<object, Known>();

/**
 * Everything that waits for the owner: clusters of one contact each (`safe` when every two of them say the same or
 * less, else `review`), then families; the likeliest first. Remembered until the base changes.
 */
export function listWaitingClusters(db: BaseDatabase): readonly WaitingCluster[] {
  const scan = readLastScan(db);
  const stamp = `${scan?.scannedAt} ${scan?.operationId} ${readLastOperation(db)}`;
  const known = remembered.get(db.sqlite);
  if (known?.stamp === stamp) return known.clusters;
  const clusters = composeClusters(doubtTouched(db, scan), readToldApart(db));
  remembered.set(db.sqlite, { stamp, clusters });
  return clusters;
}

/** Pairs as they wait: what was safe at the scan is for the owner to look at once one of the cards was touched. */
function doubtTouched(db: BaseDatabase, scan: LastScan | null): readonly StoredPair[] {
  const touched = new Set(scan === null ? [] : listTouchedSince(db, scan.operationId));
  return listWaitingPairs(db).map((pair) =>
    pair.lane === 'safe' && (touched.has(pair.firstId) || touched.has(pair.secondId))
      ? { ...pair, lane: 'review' as const }
      : pair,
  );
}

/** The clusters of some pairs. */
export function composeClusters(
  pairs: readonly StoredPair[],
  isToldApart: (one: number, other: number) => boolean,
): readonly WaitingCluster[] {
  const alike = clusterPairs(pairs, isToldApart);
  const families = gatherFamilies(pairs);
  return [
    ...collect(
      alike,
      pairs.filter(({ lane }) => lane !== 'family'),
    ),
    ...collect(
      families,
      pairs.filter(({ lane }) => lane === 'family'),
    ),
  ].toSorted((a, b) => b.probability - a.probability || compareMembers(a.contactIds, b.contactIds));
}

function collect(
  groups: readonly (readonly number[])[],
  pairs: readonly StoredPair[],
): readonly WaitingCluster[] {
  const groupOf = new Map(groups.flatMap((group, place) => group.map((id) => [id, place] as const)));
  const inGroups = Map.groupBy(pairs, ({ firstId, secondId }) => {
    const place = groupOf.get(firstId);
    return place === groupOf.get(secondId) ? place : undefined;
  });
  return groups.flatMap((contactIds, place) => {
    const own = inGroups.get(place) ?? [];
    return own.length === 0 ? [] : [describeCluster(contactIds, own)];
  });
}

function describeCluster(contactIds: readonly number[], pairs: readonly StoredPair[]): WaitingCluster {
  const isWhole = pairs.length === (contactIds.length * (contactIds.length - 1)) / 2;
  const isSafe = isWhole && pairs.every(({ lane }) => lane === 'safe');
  const lane = pairs.some((pair) => pair.lane === 'family') ? 'family' : isSafe ? 'safe' : 'review';
  return {
    key: `${lane === 'family' ? 'family:' : ''}${contactIds.join('-')}`,
    lane,
    probability: Math.min(...pairs.map(({ probability }) => probability)),
    contactIds,
    pairs,
  };
}

function compareMembers(one: readonly number[], other: readonly number[]): number {
  return (one[0] ?? 0) - (other[0] ?? 0);
}
