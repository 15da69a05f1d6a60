import type { MergingCard } from './merging-card.ts';

function measure(card: MergingCard): number {
  return Object.keys(card.values).length + card.extras;
}

/**
 * Orders cards by which one should stay: one that another program knows by its number, the one with more filled, with
 * the longer history, the oldest. The card that stays keeps its id, so that what remembers it finds it.
 */
export function rankSurvivors(cards: readonly MergingCard[]): readonly MergingCard[] {
  return cards.toSorted(
    (one, other) =>
      Number('externalId' in other.values) - Number('externalId' in one.values) ||
      measure(other) - measure(one) ||
      other.history - one.history ||
      one.createdAt.localeCompare(other.createdAt) ||
      one.id - other.id,
  );
}
