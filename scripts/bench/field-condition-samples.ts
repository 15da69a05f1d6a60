import type { Condition } from '../../src-shared/filters/filter.ts';
import type { SampleRandom } from '../samples/sample-random.ts';
import type { RuleSample } from './rule-samples.ts';

type Asked = readonly [
  field: string,
  operator: Condition['operator'],
  ...value: readonly NonNullable<Condition['value']>[],
];

const halfYear = { count: 6, unit: 'month' } as const;
const facts: readonly [Asked, ...Asked[]] = [
  ['ordersCount', 'equals', 1],
  ['ordersTotal', 'atLeast', 10_000_000],
  ['averageOrder', 'between', [1_000_000, 3_000_000]],
  ['paidTotal', 'lessThan', 5_000_000],
  ['debt', 'atLeast', 1],
  ['lastOrderAt', 'olderThan', halfYear],
  ['firstOrderAt', 'withinLast', { count: 1, unit: 'year' }],
  ['nextOrderAt', 'withinNext', { count: 2, unit: 'week' }],
  ['interactionsCount', 'atLeast', 3],
  ['lastInteractionAt', 'olderThan', { count: 30, unit: 'day' }],
  ['stage', 'anyOf', ['active', 'vip']],
];
const columns: readonly [Asked, ...Asked[]] = [
  ['source', 'anyOf', ['Авито', 'Сайт']],
  ['source', 'noneOf', ['Рекомендация']],
  ['need', 'anyOf', ['окна']],
  ['consent', 'notEquals', 'given'],
  ['birthday', 'withinNext', { count: 14, unit: 'day' }],
  ['birthday', 'isEmpty'],
  ['createdAt', 'withinLastDays', 30],
  ['gender', 'equals', 'female'],
  ['note', 'contains', 'дорого'],
  ['lastName', 'startsWith', 'ив'],
  ['note', 'isEmpty'],
];
const points: readonly [Asked, ...Asked[]] = [
  ['phones', 'isEmpty'],
  ['emails', 'isFilled'],
  ['emails', 'contains', '@mail.ru'],
  ['addresses', 'contains', 'Пермь'],
];

function toCondition([field, operator, value]: Asked): Condition {
  return { type: 'condition', field, operator, value };
}

/** A condition over what the orders, payments and interactions come to. */
export function makeFactCondition(random: SampleRandom): RuleSample {
  return { rule: toCondition(random.pick(facts)), tables: ['contacts', 'contact_facts'] };
}

/** A condition over what stands on the card. */
export function makeCardCondition(random: SampleRandom): RuleSample {
  return random.chance(0.25)
    ? { rule: toCondition(random.pick(points)), tables: ['contacts', 'contact_points'] }
    : { rule: toCondition(random.pick(columns)), tables: ['contacts'] };
}
