/** How frequent the values of a comparison are: the frequent ones by name, the others by their average. */
export type TermShares = Readonly<{
  frequent: Readonly<Record<string, number>>;
  other: number;
  /** What two records of different things agree on by chance. */
  chance: number;
}>;

const mostFrequent = 1000;
/** So many records of average values are added to what was seen, so that a small base does not take its few for rare. */
const averageWorth = 50;

/** Shares of values among those records that have one, from their counts; null when there are none. */
export function shareTerms(counts: ReadonlyMap<string, number>): TermShares | null {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const chance = [...counts.values()].reduce((sum, count) => sum + (count / all) ** 2, 0);
  const smooth = (count: number): number => (count + averageWorth * chance) / (all + averageWorth);
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const rest = sorted.slice(mostFrequent);
  const average =
    rest.length === 0
      ? (sorted.at(-1)?.[1] ?? 1)
      : rest.reduce((sum, [, count]) => sum + count, 0) / rest.length;
  return {
    frequent: Object.fromEntries(sorted.slice(0, mostFrequent).map(([term, count]) => [term, smooth(count)])),
    other: smooth(average),
    chance,
  };
}

/** The share of one value. */
export function findTermShare(shares: TermShares, term: string): number {
  return Object.hasOwn(shares.frequent, term) ? (shares.frequent[term] ?? shares.other) : shares.other;
}
