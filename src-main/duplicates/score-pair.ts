import { asPerson } from './as-person.ts';
import { breakTies } from './break-ties.ts';
import type { CardFacts } from './card-facts.ts';
import { chooseLane } from './choose-lane.ts';
import { chooseProprietorLane } from './choose-proprietor-lane.ts';
import type { DuplicateModels, FoundPair } from './find-duplicates.ts';
import { toProbability, weighLevels, weighRarity, type LinkageModel } from './linkage/linkage-model.ts';
import type { LinkagePlan } from './linkage/linkage-plan.ts';
import { createOrganizationPlan } from './organization-plan.ts';
import { createPersonPlan } from './person-plan.ts';

/** Scores two cards; null when they are of no interest. */
export type PairScorer = (one: CardFacts, other: CardFacts) => FoundPair | null;

/** Scores any two cards by the models of a scan: of one kind by its own plan, a person and a sole trader as two people. */
export function createPairScorer(
  crowded: ReadonlySet<string>,
  models: DuplicateModels,
  threshold: number,
): PairScorer {
  const plans = { person: createPersonPlan(crowded), organization: createOrganizationPlan(crowded) };
  const scoreMixed = createMixedScorer(plans.person, models.person, threshold);
  return (one, other) => {
    if (one.kind !== other.kind) return scoreMixed(one, other);
    const { levels, weight, probability } = weigh(one, other, plans[one.kind], models[one.kind]);
    const lane = chooseLane(one, other, levels, probability, threshold);
    return lane === null ? null : composePair(one, other, { lane, probability, weight });
  };
}

/** Scores a person and a sole trader by the model of people. */
export function createMixedScorer(
  plan: LinkagePlan<CardFacts>,
  model: LinkageModel,
  threshold: number,
): PairScorer {
  return (one, other) => {
    const [a, b] = [asPerson(one), asPerson(other)];
    if (a === null || b === null) return null;
    const { levels, weight, probability } = weigh(a, b, plan, model);
    const chosen = chooseProprietorLane(a, b, levels, probability, threshold);
    return chosen === null ? null : composePair(one, other, { ...chosen, weight });
  };
}

function weigh(
  one: CardFacts,
  other: CardFacts,
  plan: LinkagePlan<CardFacts>,
  model: LinkageModel,
): { levels: Uint8Array; weight: number; probability: number } {
  const levels = new Uint8Array(plan.comparisons.length);
  plan.compare(one, other, levels);
  const weight = weighLevels(model, levels) + weighRarity(plan, model, levels, one, other);
  return { levels, weight, probability: plan.isContradiction(levels) ? 0 : toProbability(weight) };
}

function composePair(
  card: CardFacts,
  other: CardFacts,
  { weight, ...scored }: Pick<FoundPair, 'lane' | 'probability' | 'weight'>,
): FoundPair {
  const [one, second] = card.id < other.id ? [card, other] : [other, card];
  return { one, other: second, ...scored, weight: weight + breakTies(card, other) };
}
