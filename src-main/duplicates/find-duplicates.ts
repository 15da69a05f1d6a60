import type { DuplicateLane } from '../../src-shared/duplicates/duplicate.ts';
import { breakTies } from './break-ties.ts';
import type { CardFacts } from './card-facts.ts';
import { createCrowdCounter } from './crowded-points.ts';
import { chooseLane } from './choose-lane.ts';
import * as z from 'zod';
import { linkageModelSchema, toProbability, type LinkageModel } from './linkage/linkage-model.ts';
import type { LinkagePlan } from './linkage/linkage-plan.ts';
import { linkRecords } from './linkage/link-records.ts';
import type { Pace } from './linkage/pace.ts';
import { createOrganizationPlan } from './organization-plan.ts';
import { createPersonPlan } from './person-plan.ts';
import { doubtTwofold } from './doubt-twofold.ts';
import { linkProprietors } from './link-proprietors.ts';
import { createPairScorer } from './score-pair.ts';

/** Two contacts that may be one or share something, `one.id` < `other.id`. */
export type FoundPair = Readonly<{
  one: CardFacts;
  other: CardFacts;
  probability: number;
  weight: number;
  lane: DuplicateLane;
}>;

/** What a scan estimated: a model for each kind of contacts. */
export const duplicateModelsSchema = z.strictObject({
  person: linkageModelSchema,
  organization: linkageModelSchema,
});
export type DuplicateModels = z.infer<typeof duplicateModelsSchema>;

/** The outcome of a scan. */
export type FoundDuplicates = Readonly<{
  pairs: readonly FoundPair[];
  models: DuplicateModels;
  /** Phones and mailboxes that belong to no single client. */
  crowded: ReadonlySet<string>;
  candidates: number;
}>;

/** From this probability on two contacts are offered as one. */
export const usualThreshold = 0.9;

/** Finds duplicates among contacts (in the order of ids) without a base: the whole of the rule, for a scan and for tests. */
export async function findDuplicates(
  cards: readonly CardFacts[],
  isToldApart: (one: number, other: number) => boolean,
  threshold: number,
  pace: Pace,
): Promise<FoundDuplicates> {
  const counter = createCrowdCounter();
  const kinds = { person: new Array<CardFacts>(), organization: new Array<CardFacts>() };
  for (const card of cards) {
    counter.add(card);
    kinds[card.kind].push(card);
    if (pace.isDue()) await pace.pause();
  }
  const { crowded } = counter;
  const people = await linkCards(kinds.person, createPersonPlan(crowded), isToldApart, threshold, pace);
  const organizations = await linkCards(
    kinds.organization,
    createOrganizationPlan(crowded),
    isToldApart,
    threshold,
    pace,
  );
  const models = { person: people.model, organization: organizations.model };
  const traders = await linkProprietors(
    kinds.person,
    kinds.organization,
    createPairScorer(crowded, models, threshold),
    isToldApart,
    pace,
  );
  return {
    pairs: doubtTwofold([...people.pairs, ...organizations.pairs, ...traders]),
    models,
    crowded,
    candidates: people.candidates + organizations.candidates,
  };
}

async function linkCards(
  cards: readonly CardFacts[],
  plan: LinkagePlan<CardFacts>,
  isToldApart: (one: number, other: number) => boolean,
  threshold: number,
  pace: Pace,
): Promise<{ pairs: FoundPair[]; model: LinkageModel; candidates: number }> {
  const pairs: FoundPair[] = [];
  const { model, candidates } = await linkRecords(cards, plan, pace, (scored, isContradiction) => {
    const one = cards[scored.one];
    const other = cards[scored.other];
    if (one === undefined || other === undefined || isToldApart(one.id, other.id)) return;
    const probability = isContradiction ? 0 : toProbability(scored.weight);
    const lane = chooseLane(one, other, scored.levels, probability, threshold);
    if (lane === null) return;
    pairs.push({ one, other, probability, weight: scored.weight + breakTies(one, other), lane });
  });
  return { pairs, model, candidates };
}
