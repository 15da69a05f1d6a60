import type { CardFacts } from './card-facts.ts';

/** A card as that of a person: a sole trader's as that of the person who trades; null for a firm. */
export function asPerson(card: CardFacts): CardFacts | null {
  if (card.kind === 'person') return card;
  const { proprietor } = card;
  return proprietor === null ? null : { ...card, ...proprietor, kind: 'person' };
}
