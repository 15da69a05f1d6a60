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
  const least = findLeastCount(counts);
  const frequent = [...counts].filter(([, count]) => count >= least);
  const average =
    frequent.length === counts.size
      ? least
      : (all - frequent.reduce((sum, [, count]) => sum + count, 0)) / (counts.size - frequent.length);
  return {
    frequent: Object.fromEntries(frequent.map(([term, count]) => [term, smooth(count)])),
    other: smooth(average),
    chance,
  };
}

/** The count from which on a value is kept by name: without sorting, a base has tens of thousands of addresses. */
function findLeastCount(counts: ReadonlyMap<string, number>): number {
  const terms = new Map<number, number>();
  for (const count of counts.values()) terms.set(count, (terms.get(count) ?? 0) + 1);
  let kept = 0;
  let least = Infinity;
  for (const [count, many] of [...terms].toSorted((a, b) => b[0] - a[0])) {
    kept += many;
    if (kept > mostFrequent) break;
    least = count;
  }
  return least;
}

/** The share of one value. */
export function findTermShare(shares: TermShares, term: string): number {
  return Object.hasOwn(shares.frequent, term) ? (shares.frequent[term] ?? shares.other) : shares.other;
}
