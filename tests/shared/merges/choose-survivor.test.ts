import { describe, expect, it } from 'vitest';
import { rankSurvivors } from '../../../src-shared/merges/choose-survivor.ts';
import type { MergingCard } from '../../../src-shared/merges/merging-card.ts';

function card(id: number, more: Partial<MergingCard> = {}): MergingCard {
  const bare = { createdAt: '2025-01-01', updatedAt: '2025-01-01', importOperationId: null };
  return { id, ...bare, values: { lastName: 'Иванова' }, extras: 0, history: 0, ...more };
}

function rank(...cards: readonly MergingCard[]): readonly number[] {
  return rankSurvivors(cards).map(({ id }) => id);
}

describe('rankSurvivors', () => {
  it('prefers a card that another program knows by its number', () => {
    expect(rank(card(1, { extras: 9 }), card(2, { values: { externalId: 'A-1' } }))).toEqual([2, 1]);
  });

  it('then the fullest, the one with the longer history, the oldest, the first', () => {
    expect(rank(card(1), card(2, { extras: 1 }))).toEqual([2, 1]);
    expect(rank(card(1), card(2, { history: 1 }))).toEqual([2, 1]);
    expect(rank(card(1), card(2, { createdAt: '2024-01-01' }))).toEqual([2, 1]);
    expect(rank(card(2), card(1))).toEqual([1, 2]);
  });
});
