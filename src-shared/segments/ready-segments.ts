import type { TimeSpan } from '../dates/time-span.ts';
import type { Filter, FilterOperator } from '../filters/filter.ts';

/** Segments that every trade needs, offered ready made. */
export const readySegmentKeys = [
  'silentHalfYear',
  'vip',
  'boughtOnce',
  'readyToReturn',
  'debtors',
  'birthdays',
  'withoutPhone',
  'withoutConsent',
  'bySource',
  'byCity',
] as const;
export type ReadySegmentKey = (typeof readySegmentKeys)[number];

/** Those that are one rule; the others are one for each value. */
export type ReadyRuleKey = Exclude<ReadySegmentKey, ReadyValueKey>;

/** Those that are one for each source or city. */
export type ReadyValueKey = 'bySource' | 'byCity';

const halfYear: TimeSpan = { count: 6, unit: 'month' };

const ask = (field: string, operator: FilterOperator, value?: string | number | TimeSpan): Filter =>
  value === undefined
    ? { type: 'condition', field, operator }
    : { type: 'condition', field, operator, value };

/** The rules of ready-made segments. Money is kopecks. */
export const readySegmentRules: Readonly<Record<ReadyRuleKey, Filter>> = {
  silentHalfYear: ask('lastOrderAt', 'olderThan', halfYear),
  vip: ask('ordersTotal', 'atLeast', 10_000_000),
  boughtOnce: ask('ordersCount', 'equals', 1),
  // Bought a while ago, and not so long that the client is lost.
  readyToReturn: {
    type: 'and',
    rules: [
      ask('lastOrderAt', 'olderThan', { count: 1, unit: 'month' }),
      ask('lastOrderAt', 'withinLast', halfYear),
    ],
  },
  debtors: ask('debt', 'atLeast', 1),
  birthdays: ask('birthday', 'withinNext', { count: 2, unit: 'week' }),
  withoutPhone: ask('phones', 'isEmpty'),
  withoutConsent: ask('consent', 'notEquals', 'given'),
};

/** The rule of those who came from one source, or live in one city. */
export function composeValueRule(key: ReadyValueKey, value: string): Filter {
  const field = key === 'bySource' ? 'source' : 'city';
  return { type: 'condition', field, operator: 'anyOf', value: [value] };
}
