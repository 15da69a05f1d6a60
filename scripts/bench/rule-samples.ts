import type { EventCondition } from '../../src-shared/filters/event-condition.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import { createSampleRandom } from '../samples/sample-random.ts';

/** A rule and the tables that it is about. */
export type RuleSample = Readonly<{ rule: Filter; tables: readonly string[] }>;

const halfYear = { type: 'last', span: { count: 6, unit: 'month' } } as const;
const year = { type: 'last', span: { count: 1, unit: 'year' } } as const;
const bought: Pick<EventCondition, 'type'> & { of: 'orders' } = { type: 'events', of: 'orders' };

const single: readonly [RuleSample, ...RuleSample[]] = [
  about('orders', { ...bought, measure: 'count', operator: 'lessThan', value: 1, period: halfYear }),
  about('orders', { ...bought, measure: 'sum', operator: 'atLeast', value: 10_000_000, period: year }),
  about('orders', { ...bought, measure: 'sum', operator: 'atLeast', value: 10_000_000 }),
  about('orders', { ...bought, measure: 'count', operator: 'equals', value: 1 }),
  about('order_lines', {
    ...bought,
    measure: 'count',
    operator: 'atLeast',
    value: 1,
    where: { products: [5] },
  }),
  about('interactions', {
    type: 'events',
    of: 'interactions',
    measure: 'count',
    operator: 'lessThan',
    value: 1,
    period: { type: 'last', span: { count: 30, unit: 'day' } },
  }),
  about('contacts', { type: 'condition', field: 'source', operator: 'anyOf', value: ['Авито'] }),
  about('contacts', { type: 'condition', field: 'consent', operator: 'isEmpty' }),
  about('contacts', {
    type: 'condition',
    field: 'birthday',
    operator: 'withinNext',
    value: { count: 14, unit: 'day' },
  }),
];

function about(table: string, rule: Filter): RuleSample {
  return { rule, tables: table === 'contacts' ? [table] : ['contacts', table] };
}

/** Made-up rules of one to five conditions, the same every time. */
export function makeRules(count: number): RuleSample[] {
  return Array.from({ length: count }, (_, n) => {
    const random = createSampleRandom((n + 1) * 7919);
    const parts = Array.from({ length: 1 + random.below(5) }, () => random.pick(single));
    const type = random.chance(0.7) ? 'and' : 'or';
    return {
      rule: { type, rules: parts.map(({ rule }) => rule) },
      tables: [...new Set(parts.flatMap(({ tables }) => tables))],
    };
  });
}
