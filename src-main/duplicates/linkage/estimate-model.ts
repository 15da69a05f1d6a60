import type { Comparison } from './linkage-plan.ts';

/** How often each level is seen: `m` among matches, `u` among others; place 0 (blank) is 1 in both. */
export type LevelShares = Readonly<{ m: readonly number[]; u: readonly number[] }>;

/** What is estimated from the records themselves. */
export type LinkageShares = Readonly<{
  /** The share of matches among all pairs of records. */
  prior: number;
  comparisons: readonly LevelShares[];
}>;

/** Pairs of the same levels. */
export type PatternCount = Readonly<{
  levels: Uint8Array;
  count: number;
  /** False for what cannot be a match: a contradiction, or two records that share no blocking key. */
  possible: boolean;
}>;

/** How many matches (and pairs of others) the expectations of the plan are worth: they decide in small bases. */
const mWorth = 20;
const uWorth = 400;
/** Of a hundred records one is expected to repeat another before the data are seen. */
const expectedRepeats = 0.01;
const mostRounds = 60;
const settled = 1e-5;

/**
 * Estimates a model of Fellegi and Sunter (1969) by expectation maximisation over all pairs of records, given as counts of
 * patterns: candidates one by one, the others through a weighted sample, so that `u` and the prior are those of the whole
 * base and not of its blocks. The expectations of the plan enter as Dirichlet priors.
 */
export function estimateShares(
  comparisons: readonly Comparison[],
  patterns: readonly PatternCount[],
  records: number,
): LinkageShares {
  const total = patterns.reduce((sum, { count }) => sum + count, 0);
  let shares: LinkageShares = {
    prior: (1 + records * expectedRepeats) / (2 + total + records),
    comparisons: comparisons.map(({ levels }) => ({
      m: [1, ...levels.map(({ m }) => m)],
      u: [1, ...levels.map(({ u }) => u)],
    })),
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const next = improve(comparisons, patterns, records, shares);
    const moved = Math.abs(Math.log(next.prior / shares.prior));
    shares = next;
    if (moved < settled) break;
  }
  return shares;
}

function improve(
  comparisons: readonly Comparison[],
  patterns: readonly PatternCount[],
  records: number,
  shares: LinkageShares,
): LinkageShares {
  const sums = comparisons.map(({ levels }) => ({
    m: new Float64Array(levels.length + 1),
    u: new Float64Array(levels.length + 1),
  }));
  let matches = 0;
  let total = 0;
  for (const { levels, count, possible } of patterns) {
    const matched = possible ? count * tellProbability(shares, levels) : 0;
    matches += matched;
    total += count;
    for (const [place, sum] of sums.entries()) {
      const level = levels[place] ?? 0;
      sum.m[level] = (sum.m[level] ?? 0) + matched;
      sum.u[level] = (sum.u[level] ?? 0) + count - matched;
    }
  }
  return {
    prior: (matches + 1 + records * expectedRepeats) / (2 + total + records),
    comparisons: comparisons.map(({ levels }, place) => ({
      m: settle(
        sums[place]?.m,
        levels.map(({ m }) => m),
        mWorth,
      ),
      u: settle(
        sums[place]?.u.map((seen, level) => seen + (levels[level - 1]?.strangers ?? 0) * records),
        levels.map(({ u }) => u),
        uWorth,
      ),
    })),
  };
}

/** Shares of the levels that say something, drawn towards what was expected. */
function settle(sums: Float64Array | undefined, expected: readonly number[], worth: number): number[] {
  const seen = (sums?.reduce((sum, each) => sum + each, 0) ?? 0) - (sums?.[0] ?? 0);
  const scale = expected.reduce((sum, each) => sum + each, 0);
  return [
    1,
    ...expected.map((share, place) => ((sums?.[place + 1] ?? 0) + (worth * share) / scale) / (seen + worth)),
  ];
}

/** The probability that a pair with these levels is a match, rarity of values aside. */
function tellProbability({ prior, comparisons }: LinkageShares, levels: Uint8Array): number {
  let odds = prior / (1 - prior);
  for (let place = 0; place < comparisons.length; place += 1) {
    const level = levels[place] ?? 0;
    if (level > 0) odds *= (comparisons[place]?.m[level] ?? 1) / (comparisons[place]?.u[level] ?? 1);
  }
  return odds / (1 + odds);
}
