import { collectBlockKeys, type BlockKeys } from './block-keys.ts';
import { estimateShares, type PatternCount } from './estimate-model.ts';
import { composeWeights, weighLevels, weighRarity, type LinkageModel } from './linkage-model.ts';
import type { LinkagePlan } from './linkage-plan.ts';
import { listCandidates } from './list-candidates.ts';
import { createPairList, type PairList } from './pair-list.ts';
import { createPatternCode, type PatternCode } from './pattern-code.ts';
import type { Pace } from './pace.ts';
import { samplePairs } from './sample-pairs.ts';
import { shareTerms } from './term-shares.ts';

/** Two records by their places, with the weight of their being one: base 2 logarithm of the odds. */
export type ScoredPair = Readonly<{ one: number; other: number; weight: number; levels: Uint8Array }>;

/** What was found among the records. */
export type Linkage = Readonly<{ model: LinkageModel; candidates: number }>;

/** Takes every pair that was compared; a contradiction has its weight too, though it is no match. */
export type PairSink = (pair: ScoredPair, isContradiction: boolean) => void;

/** Links the records of one sort: blocks, compares, estimates the model from what is there, scores. */
export async function linkRecords<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  pace: Pace,
  take: PairSink,
): Promise<Linkage> {
  const blocks = await collectBlockKeys(items, plan, pace);
  const code = createPatternCode(plan.comparisons);
  const found = await compareCandidates(items, plan, blocks, code, pace);
  const patterns = [
    ...[...found.counts].map(([pattern, count]) => {
      const levels = code.unpack(pattern);
      return { levels, count, possible: !plan.isContradiction(levels) };
    }),
    ...(await sampleOthers(items, plan, blocks, code, found.pairs.length, pace)),
  ];
  const shares = estimateShares(plan.comparisons, patterns, items.length);
  const model = { ...composeWeights(plan.comparisons, shares), terms: await countTerms(items, plan, pace) };
  await scorePairs(items, plan, model, found.pairs, code, take, pace);
  return { model, candidates: found.pairs.length };
}

async function compareCandidates<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  blocks: BlockKeys,
  code: PatternCode,
  pace: Pace,
): Promise<{ pairs: PairList; counts: ReadonlyMap<number, number> }> {
  const pairs = createPairList();
  const counts = new Map<number, number>();
  const levels = new Uint8Array(plan.comparisons.length);
  await listCandidates(
    blocks,
    (one, other) => {
      const pattern = comparePlaces(items, plan, one, other, levels, code);
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      pairs.add(one, other, pattern);
    },
    pace,
  );
  return { pairs, counts };
}

function comparePlaces<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  one: number,
  other: number,
  levels: Uint8Array,
  code: PatternCode,
): number {
  const [a, b] = [items[one], items[other]];
  if (a === undefined || b === undefined) return 0;
  plan.compare(a, b, levels);
  return code.pack(levels);
}

/** Pairs that share no key stand for all that were not compared, each for many. */
async function sampleOthers<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  blocks: BlockKeys,
  code: PatternCode,
  candidates: number,
  pace: Pace,
): Promise<readonly PatternCount[]> {
  const counts = new Map<number, number>();
  const levels = new Uint8Array(plan.comparisons.length);
  let sampled = 0;
  await samplePairs(
    blocks,
    (one, other) => {
      const pattern = comparePlaces(items, plan, one, other, levels, code);
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      sampled += 1;
    },
    pace,
  );
  const others = (items.length * (items.length - 1)) / 2 - candidates;
  const each = sampled === 0 ? 0 : others / sampled;
  return [...counts].map(([pattern, count]) => ({
    levels: code.unpack(pattern),
    count: count * each,
    possible: false,
  }));
}

async function countTerms<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  pace: Pace,
): Promise<LinkageModel['terms']> {
  const terms: LinkageModel['terms'] = [];
  for (const [place, { byRarity }] of plan.comparisons.entries()) {
    const counts = new Map<string, number>();
    if (byRarity === true) {
      for (const item of items) {
        const term = plan.termOf(item, place);
        if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
        if (pace.isDue()) await pace.pause();
      }
    }
    terms.push(shareTerms(counts));
  }
  return terms;
}

async function scorePairs<Item>(
  items: readonly Item[],
  plan: LinkagePlan<Item>,
  model: LinkageModel,
  list: PairList,
  code: PatternCode,
  take: PairSink,
  pace: Pace,
): Promise<void> {
  const known = new Map<number, { levels: Uint8Array; weight: number; isContradiction: boolean }>();
  for (let at = 0; at < list.length; at += 1) {
    const { one, other, pattern } = list.at(at);
    let scored = known.get(pattern);
    if (scored === undefined) {
      const levels = code.unpack(pattern);
      scored = { levels, weight: weighLevels(model, levels), isContradiction: plan.isContradiction(levels) };
      known.set(pattern, scored);
    }
    const { levels, isContradiction } = scored;
    const [a, b] = [items[one], items[other]];
    if (a === undefined || b === undefined) continue;
    const weight = scored.weight + weighRarity(plan, model, levels, a, b);
    take({ one, other, weight, levels }, isContradiction);
    if (pace.isDue()) await pace.pause();
  }
}
