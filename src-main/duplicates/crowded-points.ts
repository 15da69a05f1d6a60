import type { CardFacts } from './card-facts.ts';

/** A phone or mailbox of people by more different names than this belongs to an office, not to one of them. */
const mostNames = 2;

/** Collects phones and mailboxes that contacts by many different names have. Twins by one name are no crowd. */
export type CrowdCounter = Readonly<{ add: (card: CardFacts) => void; crowded: ReadonlySet<string> }>;

/** A counter that has seen nobody yet. */
export function createCrowdCounter(): CrowdCounter {
  const names = new Map<string, string>();
  const crowded = new Set<string>();
  const note = (point: string, name: string): void => {
    const known = names.get(point);
    if (known === undefined) names.set(point, name);
    else if (!known.includes(name)) {
      if (known.length >= mostNames) crowded.add(point);
      else names.set(point, known + name);
    }
  };
  return {
    add: (card) => {
      const name = nameOf(card);
      for (const phone of card.phones) note(phone, name);
      for (const email of card.emails) note(email, name);
    },
    crowded,
  };
}

/** One letter: «Пётр» and «П.» are not two names. */
function nameOf({ first, last, organization, proprietor }: CardFacts): string {
  // A trader is called as the person is.
  if (proprietor !== null) return proprietor.first.charAt(0) || proprietor.last.charAt(0);
  return first.charAt(0) || last.charAt(0) || organization.letters.charAt(0);
}
