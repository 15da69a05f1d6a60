/** The groups that the program knows by itself, in the order in which they are tried. */
export const rfmGroupKeys = [
  'champions',
  'loyal',
  'potentialLoyalist',
  'new',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cantLose',
  'lost',
] as const;
export type RfmGroupKey = (typeof rfmGroupKeys)[number];

/** Scores from–to, both included. */
export type ScoreRange = [number, number];

/** A group as ranges of the three scores. */
export type RfmGroup = { key: RfmGroupKey | null; name: string; r: ScoreRange; f: ScoreRange; m: ScoreRange };

function declareGroup(key: RfmGroupKey, r: ScoreRange, f: ScoreRange, m: ScoreRange): RfmGroup {
  return { key, name: '', r, f, m };
}

/** The ranges published with the R package «rfm» (rsquaredacademy, MIT); the first that fits counts. */
export const defaultRfmGroups: readonly RfmGroup[] = [
  declareGroup('champions', [4, 5], [4, 5], [4, 5]),
  declareGroup('loyal', [2, 5], [3, 5], [3, 5]),
  declareGroup('potentialLoyalist', [3, 5], [1, 3], [1, 3]),
  declareGroup('new', [4, 5], [1, 1], [1, 1]),
  declareGroup('promising', [3, 4], [1, 1], [1, 1]),
  declareGroup('needAttention', [2, 3], [2, 3], [2, 3]),
  declareGroup('aboutToSleep', [2, 3], [1, 2], [1, 2]),
  declareGroup('atRisk', [1, 2], [2, 5], [2, 5]),
  declareGroup('cantLose', [1, 1], [4, 5], [4, 5]),
  declareGroup('lost', [1, 2], [1, 2], [1, 2]),
];
