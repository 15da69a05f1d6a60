/** What joins two contacts, or keeps them apart: `family` pairs are of different people. */
export type LinkedPair = Readonly<{
  firstId: number;
  secondId: number;
  weight: number;
  lane: 'safe' | 'review' | 'family';
}>;

/** Share of the pairs between two groups that must be found for the groups to become one. */
const enoughLinks = 0.5;

type Group = { members: number[] };

/**
 * Groups of contacts that are probably one each, the strongest pairs first. Two groups become one only when no pair
 * across them is of different people, told apart by the owner or by contradicting facts, and at least half of the pairs
 * across them were found: a chain through a phone of the family or of an office does not hold (average linkage with
 * cannot-link constraints). The answer does not depend on the order of the pairs.
 */
export function clusterPairs(
  pairs: readonly LinkedPair[],
  isToldApart: (one: number, other: number) => boolean,
): readonly (readonly number[])[] {
  const links = linkContacts(pairs);
  const groups = new Map<number, Group>();
  const groupOf = (id: number): Group => {
    const known = groups.get(id) ?? { members: [id] };
    groups.set(id, known);
    return known;
  };
  const strongest = pairs
    .filter(({ lane }) => lane !== 'family')
    .toSorted((a, b) => b.weight - a.weight || a.firstId - b.firstId || a.secondId - b.secondId);
  for (const { firstId, secondId } of strongest) {
    const one = groupOf(firstId);
    const other = groupOf(secondId);
    if (one === other || !mayJoin(one, other, links, isToldApart)) continue;
    const [larger, smaller] = one.members.length < other.members.length ? [other, one] : [one, other];
    for (const id of smaller.members) {
      larger.members.push(id);
      groups.set(id, larger);
    }
  }
  return [...new Set(groups.values())]
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => members.toSorted((a, b) => a - b));
}

type Links = ReadonlyMap<number, ReadonlyMap<number, LinkedPair['lane']>>;

function linkContacts(pairs: readonly LinkedPair[]): Links {
  const links = new Map<number, Map<number, LinkedPair['lane']>>();
  const link = (from: number, to: number, lane: LinkedPair['lane']): void => {
    const known = links.get(from) ?? new Map<number, LinkedPair['lane']>();
    links.set(from, known);
    known.set(to, lane);
  };
  for (const { firstId, secondId, lane } of pairs) {
    link(firstId, secondId, lane);
    link(secondId, firstId, lane);
  }
  return links;
}

function mayJoin(
  one: Group,
  other: Group,
  links: Links,
  isToldApart: (one: number, other: number) => boolean,
): boolean {
  let found = 0;
  for (const id of one.members) {
    const near = links.get(id);
    for (const each of other.members) {
      const lane = near?.get(each);
      if (lane === 'family' || isToldApart(id, each)) return false;
      if (lane !== undefined) found += 1;
    }
  }
  return found >= enoughLinks * one.members.length * other.members.length;
}

/** Contacts that share something though they are different people: everything that pairs of the lane `family` reach. */
export function gatherFamilies(pairs: readonly LinkedPair[]): readonly (readonly number[])[] {
  const root = new Map<number, number>();
  for (const { firstId, secondId, lane } of pairs) {
    if (lane === 'family') joinRoots(root, firstId, secondId);
  }
  const families = Map.groupBy(root.keys(), (id) => findRoot(root, id));
  return [...families.values()].map((members) => members.toSorted((a, b) => a - b));
}

/** The lowest id of all that hang together with this one. */
export function findRoot(root: Map<number, number>, id: number): number {
  let at = id;
  for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
  root.set(id, at);
  return at;
}

/** Notes that two ids hang together. */
export function joinRoots(root: Map<number, number>, one: number, other: number): void {
  const [a, b] = [findRoot(root, one), findRoot(root, other)];
  root.set(Math.max(a, b), Math.min(a, b));
  root.set(Math.min(a, b), Math.min(a, b));
}
