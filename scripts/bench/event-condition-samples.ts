import type { EventCondition, EventPeriod } from '../../src-shared/filters/event-condition.ts';
import type { SampleRandom } from '../samples/sample-random.ts';
import type { RuleSample } from './rule-samples.ts';

function makePeriod(random: SampleRandom): EventPeriod | undefined {
  const span = { count: random.pick([1, 3, 6, 12]), unit: random.chance(0.7) ? 'month' : 'week' } as const;
  return random.pick<EventPeriod | undefined>([
    undefined,
    { type: 'last', span },
    { type: 'last', span },
    { type: 'before', span },
    { type: 'dates', from: '2024-01-01', to: '2024-12-31' },
    { type: 'dates', from: '2025-03-01', to: null },
  ]);
}

type Question = Pick<Extract<EventCondition, { of: 'orders' }>, 'measure' | 'operator' | 'value'>;

function makeQuestion(random: SampleRandom) {
  const question = random.pick<Question>([
    { measure: 'count', operator: 'atLeast', value: 1 },
    { measure: 'count', operator: 'lessThan', value: 1 },
    { measure: 'count', operator: 'between', value: [2, 5] },
    { measure: 'sum', operator: 'atLeast', value: 5_000_000 },
    { measure: 'sum', operator: 'lessThan', value: 1_000_000 },
  ]);
  return { type: 'events', ...question, period: makePeriod(random) } as const;
}

function makeOrdersCondition(random: SampleRandom): RuleSample {
  const where = random.pick([undefined, undefined, { channels: ['Сайт', 'Авито'] }, { statuses: [3] }]);
  return { rule: { ...makeQuestion(random), of: 'orders', where }, tables: ['contacts', 'orders'] };
}

function makeGoodsCondition(random: SampleRandom): RuleSample {
  const where = random.chance(0.5)
    ? { products: [1 + random.below(120)] }
    : { productGroups: [`Группа ${1 + random.below(8)}`] };
  const tables = ['contacts', 'orders', 'order_lines'] as const;
  return { rule: { ...makeQuestion(random), of: 'orders', where }, tables };
}

function makePaymentsCondition(random: SampleRandom): RuleSample {
  const where = random.pick([undefined, { methods: ['cash' as const] }]);
  // Which payments count is told by their orders.
  return {
    rule: { ...makeQuestion(random), of: 'payments', where },
    tables: ['contacts', 'payments', 'orders'],
  };
}

function makeInteractionsCondition(random: SampleRandom): RuleSample {
  const where = random.pick([undefined, { kinds: ['call' as const] }, { outcome: 'не ответил' }]);
  const { period } = makeQuestion(random);
  const asked = random.chance(0.5)
    ? ({ operator: 'lessThan', value: 1 } as const)
    : ({ operator: 'atLeast', value: 2 } as const);
  return {
    rule: { type: 'events', of: 'interactions', measure: 'count', ...asked, period, where },
    tables: ['contacts', 'interactions'],
  };
}

/** A condition over events: orders, goods bought, payments or interactions, mostly over a period. */
export function makeEventCondition(random: SampleRandom): RuleSample {
  return random.pick([
    makeOrdersCondition,
    makeOrdersCondition,
    makeGoodsCondition,
    makePaymentsCondition,
    makeInteractionsCondition,
  ])(random);
}
