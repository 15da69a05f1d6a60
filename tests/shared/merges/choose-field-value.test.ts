import { describe, expect, it } from 'vitest';
import { findContactField } from '../../../src-shared/contacts/contact-fields.ts';
import { chooseFieldValue } from '../../../src-shared/merges/choose-field-value.ts';
import type { MergingCard } from '../../../src-shared/merges/merging-card.ts';

function card(id: number, values: MergingCard['values'], more: Partial<MergingCard> = {}): MergingCard {
  const day = `2025-01-0${id}T00:00:00Z`;
  return {
    id,
    createdAt: day,
    updatedAt: day,
    importOperationId: null,
    extras: 0,
    history: 0,
    values,
    ...more,
  };
}

function choose(fieldId: string, ...values: (string | number | Partial<MergingCard>)[]) {
  const field = findContactField(fieldId);
  if (field === undefined) throw new Error(fieldId);
  const cards = values.map((value, index) =>
    typeof value === 'object' ? card(index + 1, {}, value) : card(index + 1, { [fieldId]: value }),
  );
  const chosen = chooseFieldValue(field, cards);
  return chosen === null ? null : [chosen.value, chosen.from, chosen.why];
}

function figure(openingTotal: number, importOperationId: number): Partial<MergingCard> {
  return { values: { openingTotal }, importOperationId };
}

function consent(state: string, day?: string): Partial<MergingCard> {
  return { values: { consent: state, ...(day === undefined ? {} : { consentAt: day }) } };
}

describe('chooseFieldValue', () => {
  it('takes the only value, and says so', () => {
    expect(choose('industry', {}, 'Торговля')).toEqual(['Торговля', 2, 'only']);
    expect(choose('industry', {}, {})).toBeNull();
  });

  it.each([
    ['lastName', 'И.', 'Иванова', 'Иванова'],
    ['firstName', 'Anna', 'Анна', 'Анна'],
    ['firstName', 'М.В.', 'Анна', 'Анна'],
    ['birthday', '--05-01', '1990-05-01', '1990-05-01'],
    ['organizationName', 'Ромашка', 'Цветочный салон Ромашка', 'Цветочный салон Ромашка'],
  ])('takes the value of %s that says more: %s and %s', (fieldId, short, full, wanted) => {
    expect(choose(fieldId, short, full)).toEqual([wanted, 2, 'fuller']);
    expect(choose(fieldId, full, short)).toEqual([wanted, 1, 'fuller']);
  });

  it('takes a tax number that passes its check before one that fails it', () => {
    expect(choose('inn', '1234567890', '7707083893')).toEqual(['7707083893', 2, 'valid']);
  });

  it('takes the word of the card that was edited last when both say something else', () => {
    expect(choose('position', 'Бухгалтер', 'Директор')).toEqual(['Директор', 2, 'latest']);
  });

  it('knows equal values by the letters alone and keeps the careful ё', () => {
    expect(choose('firstName', 'Алена', 'Алёна')).toEqual(['Алёна', 2, 'same']);
  });

  it('keeps both notes, and no line twice', () => {
    expect(choose('note', 'Любит чай', 'Звонить вечером')).toEqual([
      'Любит чай\nЗвонить вечером',
      null,
      'joined',
    ]);
    expect(choose('note', 'Любит чай', 'Любит чай, без сахара')).toEqual([
      'Любит чай, без сахара',
      2,
      'fuller',
    ]);
  });

  it('takes the source of the oldest card', () => {
    expect(choose('source', 'Сайт', 'Друзья')).toEqual(['Сайт', 1, 'earliest']);
  });

  it('adds sums of two rows of one list and takes the larger one of two lists', () => {
    expect(choose('openingTotal', figure(500, 7), figure(300, 7))).toEqual([800, null, 'added']);
    expect(choose('openingTotal', figure(500, 7), figure(300, 8))).toEqual([500, 1, 'largest']);
    expect(choose('openingTotal', figure(500, 7), figure(500, 7))).toEqual([500, 1, 'same']);
    expect(choose('openingLastOrderAt', '2024-01-01', '2023-01-01')).toEqual(['2024-01-01', 1, 'largest']);
  });

  it('never makes a consent out of a refusal, however late the consent', () => {
    const refused = consent('refused', '2020-01-01');
    const given = consent('given', '2026-01-01');
    expect(choose('consent', given, refused)).toEqual(['refused', 2, 'strictest']);
    expect(choose('consentAt', given, refused)).toEqual(['2020-01-01', 2, 'strictest']);
    expect(choose('consentAt', given, consent('withdrawn'))).toBeNull();
    expect(choose('consent', refused, consent('withdrawn', '2020-01-01'))).toEqual([
      'withdrawn',
      2,
      'strictest',
    ]);
    expect(choose('consentAt', consent('given', '2021-01-01'), given)).toEqual([
      '2026-01-01',
      2,
      'strictest',
    ]);
  });
});
