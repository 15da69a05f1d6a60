import type { CardFacts } from './card-facts.ts';

/** A phone or mailbox of people by more different names than this belongs to an office, not to one of them. */
const mostNames = 2;

/** Phones and mailboxes that contacts by many different names have. Twins by one name are no crowd. */
export function findCrowdedPoints(cards: Iterable<CardFacts>): ReadonlySet<string> {
  const names = new Map<string, string>();
  const crowded = new Set<string>();
  for (const card of cards) {
    const name = nameOf(card);
    for (const point of [...card.phones, ...card.emails]) {
      const known = names.get(point);
      if (known === undefined) names.set(point, name);
      else if (!known.includes(name)) {
        if (known.length >= mostNames) crowded.add(point);
        else names.set(point, known + name);
      }
    }
  }
  return crowded;
}

/** One letter: «Пётр» and «П.» are not two names. */
function nameOf({ first, last, organization }: CardFacts): string {
  return first.charAt(0) || last.charAt(0) || organization.letters.charAt(0);
}
