import type { BaseDatabase } from '../base/base-database.ts';
import type { CardFacts } from './card-facts.ts';
import { createCrowdCounter } from './crowded-points.ts';
import type { DuplicateModels, FoundPair } from './find-duplicates.ts';
import { doubtTwofold } from './doubt-twofold.ts';
import { prepareCardReader } from './load-cards.ts';
import { listLikelyIds } from './list-likely-ids.ts';
import { createPairScorer, type PairScorer } from './score-pair.ts';
import { listToldApart } from './told-apart.ts';

/** The pairs of one card, and the phones and mailboxes among them that belong to no single client. */
export type Twins = Readonly<{ pairs: readonly FoundPair[]; crowded: ReadonlySet<string> }>;

/**
 * Finds what one card (stored or only typed, with id 0) may repeat, by the indexes of the base and the model of the last
 * scan: the same rule as a scan without reading the base. Those told apart are left out, the likeliest stand first.
 */
export function findTwins(
  db: BaseDatabase,
  card: CardFacts,
  models: DuplicateModels,
  threshold: number,
): Twins {
  const apart = new Set(listToldApart(db, card.id));
  const readCard = prepareCardReader(db);
  const others = listLikelyIds(db, card)
    .filter((id) => id !== card.id && !apart.has(id))
    .flatMap((id) => readCard(id) ?? []);
  const counter = createCrowdCounter();
  for (const each of [card, ...others]) counter.add(each);
  const { crowded } = counter;
  const score = createPairScorer(crowded, models, threshold);
  const pairs = others.flatMap((other) => score(card, other) ?? []);
  return {
    pairs: doubtTwofold(addPairsOfTwins(card, pairs, score))
      .filter(isOf(card))
      .toSorted(byWeight),
    crowded,
  };
}

/** The pairs of those that are safe twins of the card with one another: they tell whether the card is a part of two. */
function addPairsOfTwins(
  card: CardFacts,
  pairs: readonly FoundPair[],
  score: PairScorer,
): readonly FoundPair[] {
  const safe = pairs.flatMap(({ lane, one, other }) =>
    lane === 'safe' ? [one.id === card.id ? other : one] : [],
  );
  const among = safe.flatMap((one, place) =>
    safe.slice(place + 1).flatMap((other) => score(one, other) ?? []),
  );
  return [...pairs, ...among];
}

function isOf(card: CardFacts): (pair: FoundPair) => boolean {
  return ({ one, other }) => one.id === card.id || other.id === card.id;
}

function byWeight(a: FoundPair, b: FoundPair): number {
  return b.weight - a.weight;
}
