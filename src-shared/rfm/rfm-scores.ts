import { findQuantile } from './quantile.ts';
import type { RfmGroup, ScoreRange } from './rfm-groups.ts';
import type { RfmEdges } from './rfm-settings.ts';

/** The three scores of a contact, 1 to 5; 5 is the most recent, the most frequent, the most money. */
export type RfmScores = Readonly<{ r: number; f: number; m: number }>;

/** What is scored: whole days since the last order, the number of orders, their sum in kopecks. */
export type RfmFigures = Readonly<{ recency: number; frequency: number; monetary: number }>;

/** Figures of many contacts, one place each in every array. */
export type RfmColumns = Readonly<{
  recency: ArrayLike<number>;
  frequency: ArrayLike<number>;
  monetary: ArrayLike<number>;
}>;

/** What an edge lies above its quantile: a day, an order, a rouble in kopecks. */
const units = { recency: 1, frequency: 1, monetary: 100 } as const;

function findFifths(values: ArrayLike<number>, unit: number): number[] {
  const sorted = new Float64Array(values).toSorted();
  return [1, 2, 3, 4].map((part) => findQuantile(sorted, part, 5) + unit);
}

/**
 * The edges that part each figure into fifths: its quantile and one unit (a day, an order, a rouble), so that what equals
 * the quantile stays below, as in the R package «rfm» (rsquaredacademy). Without contacts there is nothing to part: NaN.
 */
export function findRfmEdges({ recency, frequency, monetary }: RfmColumns): RfmEdges {
  return {
    recency: findFifths(recency, units.recency),
    frequency: findFifths(frequency, units.frequency),
    monetary: findFifths(monetary, units.monetary),
  };
}

/** The bin of a value, 1 to 5: a value equal to an edge goes to the bin above it. */
export function findBin(value: number, edges: readonly number[]): number {
  let bin = 1;
  for (const edge of edges) if (value >= edge) bin += 1;
  return bin;
}

/** Scores the figures of one contact; fewer days since the last order score higher. */
export function scoreRfm({ recency, frequency, monetary }: RfmFigures, edges: RfmEdges): RfmScores {
  return {
    r: 6 - findBin(recency, edges.recency),
    f: findBin(frequency, edges.frequency),
    m: findBin(monetary, edges.monetary),
  };
}

function isWithin(score: number, [from, to]: Readonly<ScoreRange>): boolean {
  return score >= from && score <= to;
}

/** A finder of the first group that takes some scores, as findRfmGroup; each of the 125 scores is looked up once. */
export function prepareGroupFinder(groups: readonly RfmGroup[]): (scores: RfmScores) => number | null {
  const known = new Map<number, number | null>();
  return (scores) => {
    const key = scores.r * 100 + scores.f * 10 + scores.m;
    const found = known.get(key);
    if (found !== undefined) return found;
    const place = findRfmGroup(scores, groups);
    known.set(key, place);
    return place;
  };
}

/** The place of the first group that takes the scores; null when none does. */
export function findRfmGroup({ r, f, m }: RfmScores, groups: readonly RfmGroup[]): number | null {
  const place = groups.findIndex(
    (group) => isWithin(r, group.r) && isWithin(f, group.f) && isWithin(m, group.m),
  );
  return place < 0 ? null : place;
}
