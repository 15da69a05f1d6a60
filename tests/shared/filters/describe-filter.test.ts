import { describe, expect, it } from 'vitest';
import { findContactField } from '../../../src-shared/contacts/contact-fields.ts';
import { describeFilter, type FilterWords } from '../../../src-shared/filters/describe-filter.ts';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import { fieldsEn, fieldValuesEn as enValues } from '../../../src-shared/words/en/fields.ts';
import { fieldsRu, fieldValuesRu as ruValues } from '../../../src-shared/words/ru/fields.ts';

const fieldValuesEn: Readonly<Record<string, string>> = enValues;
const fieldValuesRu: Readonly<Record<string, string>> = ruValues;

function wordsOf(locale: 'ru' | 'en'): FilterWords {
  const labels: Readonly<Record<string, string>> = locale === 'ru' ? fieldsRu : fieldsEn;
  return {
    locale,
    find: (id) => {
      const field = findContactField(id);
      return field && { ...field, label: labels[id] ?? id };
    },
    valueLabel: (field, value) =>
      (locale === 'ru' ? fieldValuesRu : fieldValuesEn)[`${field}.${value}`] ?? value,
    findName: (_sort, id) => (id === 1 ? 'Окно' : undefined),
  };
}
const tell = (filter: Filter, locale: 'ru' | 'en' = 'ru'): string =>
  describeFilter(filter, wordsOf(locale)).replaceAll('\u00a0', ' ');

const bought = { type: 'events', of: 'orders', measure: 'count' } as const;
const halfYear = { count: 6, unit: 'month' } as const;
const rules: readonly (readonly [Filter, string, string])[] = [
  [
    { ...bought, operator: 'lessThan', value: 1, period: { type: 'last', span: halfYear } },
    'Не покупали больше 6 месяцев (или ни разу)',
    'Did not buy for more than 6 months (or ever)',
  ],
  [
    { type: 'condition', field: 'lastOrderAt', operator: 'olderThan', value: halfYear },
    'Покупали, но последний раз больше 6 месяцев назад',
    'Bought, but last more than 6 months ago',
  ],
  [
    { type: 'condition', field: 'birthday', operator: 'withinNext', value: { count: 14, unit: 'day' } },
    'День рождения в ближайшие 14 дней',
    'Birthday in the next 14 days',
  ],
  [
    { type: 'condition', field: 'birthday', operator: 'withinNextDays', value: 21 },
    'День рождения в ближайший 21 день',
    'Birthday in the next 21 days',
  ],
  [
    {
      type: 'events',
      of: 'orders',
      measure: 'sum',
      operator: 'atLeast',
      value: 10_000_000,
      period: { type: 'last', span: { count: 1, unit: 'year' } },
    },
    'Сумма заказов за последний год от 100 000 ₽',
    'Sum of orders in the last year from ₽100,000',
  ],
  [
    {
      ...bought,
      operator: 'atLeast',
      value: 1,
      where: { products: [1, 7] },
      period: { type: 'before', span: { count: 1, unit: 'week' } },
    },
    'Покупали (товар: «Окно» или «№ 7») раньше, чем неделю назад',
    'Bought (product: “Окно” or “№ 7”) earlier than 1 week ago',
  ],
  [
    {
      type: 'events',
      of: 'interactions',
      measure: 'count',
      operator: 'equals',
      value: 0,
      where: { kinds: ['call', 'visit'] },
      period: { type: 'last', span: { count: 3, unit: 'week' } },
    },
    'Не было общения (вид: звонок или визит) больше 3 недель (или ни разу)',
    'Was not in touch (kind: call or visit) for more than 3 weeks (or ever)',
  ],
  [
    {
      type: 'events',
      of: 'payments',
      measure: 'sum',
      operator: 'between',
      value: [5000, 150],
      period: { type: 'dates', from: '2026-01-01', to: null },
    },
    'Сумма платежей с 01.01.2026 от 1,50 ₽ до 50 ₽',
    'Sum of payments from 01/01/2026 from ₽1.50 to ₽50',
  ],
  [
    {
      type: 'and',
      rules: [
        { type: 'condition', field: 'source', operator: 'anyOf', value: ['Авито', 'Сайт'] },
        {
          type: 'or',
          rules: [
            { type: 'condition', field: 'debt', operator: 'atLeast', value: 100 },
            { type: 'not', rule: { type: 'condition', field: 'inn', operator: 'isFilled' } },
          ],
        },
      ],
    },
    'Источник: Авито или Сайт; (долг от 1 ₽, или кроме тех, о ком верно: (ИНН: заполнено))',
    'Source: Авито or Сайт; (debt from ₽1, or except those of whom this is true: (INN: filled in))',
  ],
  [
    {
      type: 'and',
      rules: [
        { type: 'condition', field: 'gender', operator: 'notEquals', value: 'female' },
        { type: 'condition', field: 'stage', operator: 'anyOf', value: ['vip', 'active'] },
        { type: 'condition', field: 'city', operator: 'anyOf', value: ['Тверь', 'Москва'] },
        { type: 'condition', field: 'completeness', operator: 'lessThan', value: 50 },
      ],
    },
    'Пол: не женский; стадия: VIP или активный; город: Тверь или Москва; карточка заполнена меньше чем на 50 %',
    'Gender: not female; stage: VIP or active; city: Тверь or Москва; card filled by less than 50 %',
  ],
  [{ type: 'and', rules: [] }, 'Все клиенты', 'All clients'],
];

function tellOlder(count: number): string {
  return tell({
    type: 'condition',
    field: 'consentAt',
    operator: 'olderThan',
    value: { count, unit: 'year' },
  });
}

describe('describeFilter', () => {
  it.each(rules)('tells %o in Russian and in English', (rule, russian, english) => {
    expect(tell(rule)).toBe(russian);
    expect(tell(rule, 'en')).toBe(english);
  });

  it('counts time with the right cases', () => {
    const told = ([1, 2, 5, 21] as const).flatMap((count) =>
      (['day', 'week', 'month', 'year'] as const).map((unit) =>
        tell({ type: 'condition', field: 'consentAt', operator: 'withinLast', value: { count, unit } }),
      ),
    );
    expect(told.map((sentence) => sentence.replace('Дата согласия ', ''))).toEqual([
      'за последний день',
      'за последнюю неделю',
      'за последний месяц',
      'за последний год',
      'за последние 2 дня',
      'за последние 2 недели',
      'за последние 2 месяца',
      'за последние 2 года',
      'за последние 5 дней',
      'за последние 5 недель',
      'за последние 5 месяцев',
      'за последние 5 лет',
      'за последний 21 день',
      'за последнюю 21 неделю',
      'за последний 21 месяц',
      'за последний 21 год',
    ]);
    expect([1, 3, 5].map(tellOlder)).toEqual([
      'Дата согласия больше 1 года назад',
      'Дата согласия больше 3 лет назад',
      'Дата согласия больше 5 лет назад',
    ]);
  });
});
