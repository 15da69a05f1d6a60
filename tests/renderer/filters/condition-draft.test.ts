import { describe, expect, it } from 'vitest';
import { listKnownFields, type KnownField } from '../../../src-renderer/contacts/fields/known-field.ts';
import {
  buildCondition,
  draftOf,
  findInput,
  offeredOperators,
  startDraft,
} from '../../../src-renderer/filters/condition-draft.ts';
import { describeCondition } from '../../../src-renderer/filters/describe-condition.ts';
import { conditionSchema, type Condition } from '../../../src-shared/filters/filter.ts';

const fields = listKnownFields('ru', []);
const filterable = fields.all.filter((field) => field.filterable);

function find(id: string): KnownField {
  const field = fields.find(id);
  if (!field) throw new Error(`No field ${id}`);
  return field;
}

function condition(field: string, part: Omit<Condition, 'type' | 'field'>): Condition {
  return { type: 'condition', field, ...part };
}

const samples: readonly Condition[] = [
  condition('source', { operator: 'anyOf', value: ['Авито', 'Сайт'] }),
  condition('openingTotal', { operator: 'between', value: [100_050, 500_000] }),
  condition('openingDebt', { operator: 'atLeast', value: 100 }),
  condition('openingLastOrderAt', { operator: 'olderThan', value: { count: 6, unit: 'month' } }),
  condition('consentAt', { operator: 'between', value: ['2026-01-01', '2026-05-12'] }),
  condition('birthday', { operator: 'withinNext', value: { count: 7, unit: 'day' } }),
  condition('phones', { operator: 'contains', value: '916' }),
  condition('note', { operator: 'isEmpty' }),
];

describe('buildCondition', () => {
  it('gives back every condition that was opened for change', () => {
    for (const sample of samples) {
      const field = find(sample.field);
      const built = buildCondition(field, draftOf(field, sample, 'ru'));
      const { field: _field, ...rest } = sample;
      expect.soft(built).toEqual({ condition: rest });
    }
  });

  it('opens a span in days of an older rule as a span', () => {
    const older = condition('birthday', { operator: 'withinNextDays', value: 7 });
    expect(draftOf(find('birthday'), older, 'ru')).toMatchObject({
      operator: 'withinNext',
      text: '7',
      unit: 'day',
    });
  });

  it('says what is wrong with a value', () => {
    const total = find('openingTotal');
    expect(buildCondition(total, startDraft(total))).toEqual({ problem: 'needValue' });
    expect(buildCondition(total, { ...startDraft(total), text: 'много' })).toEqual({ problem: 'money' });
    const consent = find('consentAt');
    expect(
      buildCondition(consent, { ...startDraft(consent), operator: 'before', text: '31.02.2026' }),
    ).toEqual({
      problem: 'date',
    });
  });
});

describe('offeredOperators', () => {
  it('leave no field without a way to enter a value', () => {
    for (const field of filterable) {
      for (const operator of offeredOperators(field)) {
        expect.soft(findInput(field, operator), `${field.id} ${operator}`).toBeTruthy();
      }
    }
  });
});

describe('describeCondition', () => {
  it('reads as a part of a sentence', () => {
    const said = samples.map((sample) =>
      describeCondition(find(sample.field), conditionSchema.parse(sample), {
        locale: 'ru',
        valueLabel: fields.valueLabel,
      }).replaceAll('\u00a0', ' '),
    );
    expect(said).toEqual([
      'Источник: Авито или Сайт',
      'Куплено до переноса от 1 000,50 ₽ до 5 000 ₽',
      'Долг до переноса от 1 ₽',
      'Последний заказ до переноса больше 6 месяцев назад',
      'Дата согласия от 01.01.2026 до 12.05.2026',
      'День рождения в ближайшие 7 дней',
      'Телефон содержит «916»',
      'Примечание: не заполнено',
    ]);
  });
});
