import type { MergingCard } from './merging-card.ts';

/** How strict a state is: a withdrawal obliges to stop and to erase, a refusal to stop. */
const strictness: Readonly<Record<string, number>> = { given: 0, refused: 1, withdrawn: 2 };

function readStrictness({ values }: MergingCard): number {
  return strictness[String(values['consent'])] ?? 0;
}

function readDay({ values }: MergingCard): string {
  return String(values['consentAt'] ?? '');
}

/**
 * The card whose consent the united one gets, with its day. A refusal or a withdrawal always stands, however late a
 * consent was given on another card: consent is given anew by the person, never by uniting cards (152-ФЗ, article 9).
 * Among refusals the latest counts, of one day the stricter; among consents the latest. Null when no card has any.
 */
export function chooseConsent(cards: readonly MergingCard[]): MergingCard | null {
  const stated = cards.filter(({ values }) => values['consent'] !== undefined);
  const refusals = stated.filter((card) => readStrictness(card) > 0);
  const [first] = (refusals.length > 0 ? refusals : stated).toSorted(
    (one, other) => readDay(other).localeCompare(readDay(one)) || readStrictness(other) - readStrictness(one),
  );
  return first ?? null;
}
