import type { CardFacts } from './card-facts.ts';
import { hashKey } from './linkage/hash-key.ts';

/** Less than any difference of weights that tells something, bits. */
const least = 1e-6;

/**
 * A trifle to add to the weight of a pair, by what the two cards hold: pairs of equal weight are then joined in the same
 * order whatever the order in which the cards were added.
 */
export function breakTies(one: CardFacts, other: CardFacts): number {
  const sum = hashKey(describe(one)) + hashKey(describe(other));
  return ((sum % 1_000_003) / 1_000_003) * least;
}

function describe(card: CardFacts): string {
  const { kind, last, first, middle, birthday, inn, kpp, externalId, legalForm } = card;
  const lists = [card.phones, card.emails, card.messengers, card.sites, card.addressWords];
  const facts = [kind, last, first, middle, birthday, inn, kpp, externalId, legalForm];
  return [...facts, card.organization.letters, ...lists.map((list) => list.join(' '))].join('|');
}
