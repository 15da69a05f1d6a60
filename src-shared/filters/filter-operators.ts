import type { FieldKind } from '../contacts/contact-field.ts';
import type { FilterOperator } from './filter.ts';

const emptiness = ['isEmpty', 'isFilled'] as const satisfies readonly FilterOperator[];
const choice = [
  'equals',
  'notEquals',
  'anyOf',
  'noneOf',
  ...emptiness,
] as const satisfies readonly FilterOperator[];
const words = [
  'contains',
  'startsWith',
  'equals',
  'notEquals',
  'anyOf',
  'noneOf',
  ...emptiness,
] as const satisfies readonly FilterOperator[];
const amount = [
  'atLeast',
  'lessThan',
  'between',
  'equals',
  'notEquals',
  ...emptiness,
] as const satisfies readonly FilterOperator[];
const day = [
  'olderThan',
  'withinLast',
  'withinNext',
  'before',
  'after',
  'between',
  'equals',
  'notEquals',
  'olderThanDays',
  'withinLastDays',
  'withinNextDays',
  ...emptiness,
] as const satisfies readonly FilterOperator[];
const anniversary = [
  'withinNext',
  'withinLast',
  'equals',
  'notEquals',
  'before',
  'after',
  'between',
  'withinLastDays',
  'withinNextDays',
  ...emptiness,
] as const satisfies readonly FilterOperator[];
const answer = ['equals', 'notEquals', ...emptiness] as const satisfies readonly FilterOperator[];

/**
 * The operators that suit each kind of field, the commonest first. `notEquals` and `noneOf` are the exact
 * complements of `equals` and `anyOf`: an empty value is «not equal». A birthday's `withinLast` and
 * `withinNext` (in days or not) mean its day of the year; its `before`, `after` and `between` need a known year.
 */
export const operatorsByKind: Readonly<Record<FieldKind, readonly FilterOperator[]>> = {
  text: words,
  longText: words,
  requisite: words,
  points: words,
  enum: choice,
  dictionary: choice,
  tags: choice,
  date: day,
  birthday: anniversary,
  money: amount,
  number: amount,
  yesNo: answer,
};

/** Whether a condition of this operator may stand over a field of this kind. */
export function suitsKind(operator: FilterOperator, kind: FieldKind): boolean {
  return operatorsByKind[kind].includes(operator);
}
