import * as z from 'zod';
import type { LinkageShares } from './estimate-model.ts';
import type { Comparison, LinkagePlan } from './linkage-plan.ts';
import { findTermShare } from './term-shares.ts';

const termsSchema = z.strictObject({
  frequent: z.record(z.string(), z.number()),
  other: z.number(),
  chance: z.number(),
});

/** Everything that is needed to score a pair: weights are base 2 logarithms of m / u, by comparison and level. */
export const linkageModelSchema = z.strictObject({
  /** Base 2 logarithm of the odds that two records taken at random are one. */
  priorWeight: z.number(),
  weights: z.array(z.array(z.number())),
  /** Shares of values for comparisons whose rarity counts. */
  terms: z.array(termsSchema.nullable()),
});
export type LinkageModel = z.infer<typeof linkageModelSchema>;

/** A rare value adds at most so many bits: a single spelling may be a slip of the pen. */
const mostByRarity = 6;

/** The weights of estimated shares; a level that speaks for a match never counts against it, and the other way round. */
export function composeWeights(
  comparisons: readonly Comparison[],
  { prior, comparisons: shares }: LinkageShares,
): Pick<LinkageModel, 'priorWeight' | 'weights'> {
  return {
    priorWeight: Math.log2(prior / (1 - prior)),
    weights: comparisons.map(({ levels }, place) => [
      0,
      ...levels.map(({ speaks }, at) => {
        const weight = Math.log2((shares[place]?.m[at + 1] ?? 1) / (shares[place]?.u[at + 1] ?? 1));
        if (speaks === 'for') return Math.max(0, weight);
        return speaks === 'against' ? Math.min(0, weight) : weight;
      }),
    ]),
  };
}

/** The weight of a pair by its levels: base 2 logarithm of the odds that it is a match. */
export function weighLevels({ priorWeight, weights }: LinkageModel, levels: Uint8Array): number {
  let weight = priorWeight;
  for (let place = 0; place < weights.length; place += 1) weight += weights[place]?.[levels[place] ?? 0] ?? 0;
  return weight;
}

/**
 * What rarity adds for a pair whose values agree: the base 2 logarithm of the average share of an agreement to the share
 * of this very value (Winkler; Splink's term frequency adjustment).
 */
export function weighRarity<Item>(
  plan: LinkagePlan<Item>,
  model: LinkageModel,
  levels: Uint8Array,
  one: Item,
  other: Item,
): number {
  let weight = 0;
  for (let place = 0; place < model.terms.length; place += 1) {
    const terms = model.terms[place];
    if (terms === null || terms === undefined || levels[place] !== 1) continue;
    const values = [plan.termOf(one, place), plan.termOf(other, place)].filter((term) => term !== '');
    if (values.length === 0) continue;
    const own = model.weights[place]?.[1] ?? 0;
    const share = Math.max(...values.map((term) => findTermShare(terms, term)));
    const rarity = Math.log2(terms.chance / share);
    weight += Math.max(-own, Math.min(mostByRarity, rarity));
  }
  return weight;
}

/** The probability of a match with this weight. */
export function toProbability(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
