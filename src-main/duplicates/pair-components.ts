import { findRoot, joinRoots } from './cluster-pairs.ts';
import type { StoredPair } from './pair-store.ts';

/** Pairs parted so that no contact stands in two parts: what happens to a contact changes nothing outside its part. */
export type PairComponents = Readonly<{
  /** The part of a contact; -1 when it is in no pair. */
  placeOf: (contactId: number) => number;
  /** The parts of some contacts. */
  find: (contactIds: Iterable<number>) => ReadonlySet<number>;
  listPairs: (places: ReadonlySet<number>) => readonly StoredPair[];
}>;

/** Parts pairs by what they reach. */
export function gatherComponents(pairs: readonly StoredPair[]): PairComponents {
  const root = new Map<number, number>();
  for (const { firstId, secondId } of pairs) joinRoots(root, firstId, secondId);
  const parts = Map.groupBy(pairs, ({ firstId }) => findRoot(root, firstId));
  const placeOf = (contactId: number): number => (root.has(contactId) ? findRoot(root, contactId) : -1);
  return {
    placeOf,
    find: (contactIds) => {
      const places = new Set<number>();
      for (const id of contactIds) {
        const place = placeOf(id);
        if (place >= 0) places.add(place);
      }
      return places;
    },
    listPairs: (places) => [...places].flatMap((place) => parts.get(place) ?? []),
  };
}
