import { findRoot, joinRoots, type LinkedPair } from './cluster-pairs.ts';

/** Pairs parted so that no contact stands in two parts: what happens to a contact changes nothing outside its part. */
export type PairComponents<Pair> = Readonly<{
  /** The part of a contact; -1 when it is in no pair. */
  placeOf: (contactId: number) => number;
  /** The parts of some contacts. */
  find: (contactIds: Iterable<number>) => ReadonlySet<number>;
  listPairs: (places: Iterable<number>) => readonly Pair[];
  /** All pairs, whole parts together, about so many at once. */
  listSlices: (length: number) => Iterable<readonly Pair[]>;
}>;

/** Parts pairs by what they reach. */
export function gatherComponents<Pair extends LinkedPair>(pairs: readonly Pair[]): PairComponents<Pair> {
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
    *listSlices(length) {
      let slice: Pair[] = [];
      for (const part of parts.values()) {
        slice.push(...part);
        if (slice.length < length) continue;
        yield slice;
        slice = [];
      }
      if (slice.length > 0) yield slice;
    },
  };
}
