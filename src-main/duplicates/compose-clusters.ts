import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { clusterPairs, gatherFamilies } from './cluster-pairs.ts';
import type { StoredPair } from './pair-store.ts';

/** Contacts of one lane that hang together, and the pairs among them. */
export type WaitingCluster = Readonly<{
  key: string;
  lane: DuplicateLane;
  probability: number;
  contactIds: readonly number[];
  pairs: readonly StoredPair[];
}>;

/** The clusters of some pairs: of one contact each (`safe` when every two say the same or less, else `review`), then families, the likeliest first. */
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
  ].toSorted(compareClusters);
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

/** The likeliest first. */
export function compareClusters(one: WaitingCluster, other: WaitingCluster): number {
  return other.probability - one.probability || (one.contactIds[0] ?? 0) - (other.contactIds[0] ?? 0);
}
