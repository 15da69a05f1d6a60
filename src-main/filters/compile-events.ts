import { AppError } from '../../src-shared/contract/app-error.ts';
import { shiftDay } from '../../src-shared/dates/shift-day.ts';
import type { EventCondition, EventPeriod } from '../../src-shared/filters/event-condition.ts';
import type { EventRule } from '../events/event-rule.ts';
import { composeJoinedFactSql } from '../orders/fact-sql.ts';
import { addDays, toDayStart, type DayRange } from './day-range.ts';
import type { SqlFragment } from './sql-fragment.ts';

function toRange(period: EventPeriod | undefined, today: string): DayRange {
  if (period === undefined) return { from: null, until: null };
  if (period.type === 'last') return { from: shiftDay(today, period.span, -1), until: addDays(today, 1) };
  if (period.type === 'before') return { from: null, until: shiftDay(today, period.span, -1) };
  const { from, to } = period;
  return { from, until: to === null ? null : addDays(to, 1) };
}

/** The kept fact that answers a condition without a period and without particulars, as SQL; null when there is none. */
function findKeptFigure({ of, measure, period, where }: EventCondition): string | null {
  if (period !== undefined || Object.values(where ?? {}).some((each) => each !== undefined)) return null;
  if (of === 'interactions') return composeJoinedFactSql('interactionsCount');
  if (of === 'payments') return measure === 'sum' ? composeJoinedFactSql('paidTotal') : null;
  // Opening figures are no orders.
  return measure === 'sum' ? 'coalesce(f.orders_total, 0)' : composeJoinedFactSql('ordersCount');
}

function compileFigureTest({ operator, value }: EventCondition, figure: string): SqlFragment {
  const [from = 0, to = 0] = (typeof value === 'number' ? [value] : value).toSorted((a, b) => a - b);
  if (operator === 'between') return { sql: `${figure} BETWEEN ? AND ?`, params: [from, to] };
  const signs = { equals: '=', notEquals: '<>', atLeast: '>=', lessThan: '<' } as const;
  return { sql: `${figure} ${signs[operator]} ?`, params: [from] };
}

/**
 * Compiles a condition over events; `today` is the owner's local day. What a kept fact answers is SQL at once, the rest
 * a rule over events. Throws AppError `valueInvalid`.
 */
export function compileEvents(condition: EventCondition, today: string): SqlFragment | EventRule {
  if (Array.isArray(condition.value) !== (condition.operator === 'between')) {
    throw new AppError('valueInvalid', { field: 'events' });
  }
  const kept = findKeptFigure(condition);
  if (kept !== null) return compileFigureTest(condition, kept);
  const { period, ...question } = condition;
  const { from, until } = toRange(period, today);
  if (question.of !== 'interactions') return { ...question, type: 'question', from, until };
  const bounds = { from: from && toDayStart(from), until: until && toDayStart(until) };
  return { ...question, type: 'question', ...bounds };
}
