import type { EventCondition } from '../../src-shared/filters/event-condition.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { readySegmentRules } from '../../src-shared/segments/ready-segments.ts';

/** A segment of the benchmark. */
export type SegmentSample = Readonly<{ name: string; rule: Filter }>;

const lastMonths = (count: number) => ({ type: 'last', span: { count, unit: 'month' } }) as const;
const ask = (field: string, operator: 'anyOf' | 'atLeast', value: number | string[]): Filter => ({
  type: 'condition',
  field,
  operator,
  value,
});
type OrdersAsked = Omit<Extract<EventCondition, { of: 'orders' }>, 'type' | 'of'>;
const orders = (asked: OrdersAsked): Filter => ({ type: 'events', of: 'orders', ...asked });
const both = (...rules: Filter[]): Filter => ({ type: 'and', rules });

const talked: Filter = {
  type: 'events',
  of: 'interactions',
  measure: 'count',
  operator: 'lessThan',
  value: 1,
  period: lastMonths(3),
};
const paidCash: Filter = {
  type: 'events',
  of: 'payments',
  measure: 'sum',
  operator: 'atLeast',
  value: 5_000_000,
  period: lastMonths(12),
  where: { methods: ['cash'] },
};
const often = { measure: 'count', operator: 'atLeast', value: 3, period: lastMonths(12) } as const;
const silent = { measure: 'count', operator: 'lessThan', value: 1, period: lastMonths(3) } as const;
const group = { measure: 'count', operator: 'atLeast', value: 1 } as const;

/** Twenty segments: the ready-made ones, and such as a trade asks for over periods, goods and conversations. */
export const segmentSamples: readonly SegmentSample[] = [
  ...Object.entries(readySegmentRules).map(([name, rule]) => ({ name, rule })),
  { name: 'Авито', rule: ask('source', 'anyOf', ['Авито']) },
  { name: 'Сайт', rule: ask('source', 'anyOf', ['Сайт']) },
  { name: 'Активные и VIP', rule: ask('stage', 'anyOf', ['active', 'vip']) },
  { name: 'Часто за год', rule: orders(often) },
  {
    name: 'Много за полгода',
    rule: orders({ measure: 'sum', operator: 'atLeast', value: 5_000_000, period: lastMonths(6) }),
  },
  { name: 'Замолчали', rule: both(ask('ordersCount', 'atLeast', 3), orders(silent)) },
  {
    name: 'Окна за год',
    rule: orders({ ...group, period: lastMonths(12), where: { productGroups: ['Группа 2'] } }),
  },
  { name: 'Товар 5', rule: orders({ ...group, where: { products: [5] } }) },
  {
    name: 'Группа 1 без группы 3',
    rule: both(orders({ ...group, where: { productGroups: ['Группа 1'] } }), {
      type: 'not',
      rule: orders({ ...group, where: { productGroups: ['Группа 3'] } }),
    }),
  },
  { name: 'Платят наличными', rule: paidCash },
  { name: 'Давно не говорили', rule: both(talked, ask('ordersTotal', 'atLeast', 5_000_000)) },
  {
    name: 'С сайта за полгода',
    rule: orders({ ...group, period: lastMonths(6), where: { channels: ['Сайт'] } }),
  },
];
