import { AppError } from '../../src-shared/contract/app-error.ts';
import { shiftDay } from '../../src-shared/dates/shift-day.ts';
import type { EventCondition, EventPeriod } from '../../src-shared/filters/event-condition.ts';
import { addDays, type DayRange } from './day-range.ts';
import type { EventGroup } from './event-group.ts';
import { findAmount, findEventRows, findKeptFact, listRowTests } from './event-rows.ts';
import type { SqlFragment } from './sql-fragment.ts';

function toRange(period: EventPeriod | undefined, today: string): DayRange {
  if (period === undefined) return { from: null, until: null };
  if (period.type === 'last') return { from: shiftDay(today, period.span, -1), until: addDays(today, 1) };
  if (period.type === 'before') return { from: null, until: shiftDay(today, period.span, -1) };
  const { from, to } = period;
  return { from, until: to === null ? null : addDays(to, 1) };
}

/** Compares a figure with what the condition asks; also whether nought passes. */
function compileFigureTest(
  { operator, value }: EventCondition,
  figure: SqlFragment,
): Readonly<{ test: SqlFragment; passesEmpty: boolean }> {
  const isPair = Array.isArray(value);
  if (isPair !== (operator === 'between')) throw new AppError('valueInvalid', { field: 'events' });
  const [from = 0, to = 0] = (isPair ? value : [value, value]).toSorted((a, b) => a - b);
  const signs = {
    between: { sql: 'BETWEEN ? AND ?', params: [from, to], zero: from <= 0 && to >= 0 },
    equals: { sql: '= ?', params: [from], zero: from === 0 },
    notEquals: { sql: '<> ?', params: [from], zero: from !== 0 },
    atLeast: { sql: '>= ?', params: [from], zero: from <= 0 },
    lessThan: { sql: '< ?', params: [from], zero: from > 0 },
  } as const;
  const { sql, params, zero } = signs[operator];
  return {
    test: { sql: `${figure.sql} ${sql}`, params: [...figure.params, ...params] },
    passesEmpty: zero,
  };
}

/** Compiles a condition over events; `today` is the owner's local day. Throws AppError `valueInvalid`. */
export function compileEvents(condition: EventCondition, today: string): EventGroup {
  const kept = findKeptFact(condition);
  if (kept !== null) {
    const asked = compileFigureTest(condition, { sql: kept.figure, params: [] });
    return { ...asked, rows: kept.rows, range: { from: null, until: null } };
  }
  const range = toRange(condition.period, today);
  const rows = findEventRows(condition);
  const tests = listRowTests(condition);
  if (range.from !== null) tests.push({ sql: `${rows.day} >= ?`, params: [rows.toBound(range.from)] });
  if (range.until !== null) tests.push({ sql: `${rows.day} < ?`, params: [rows.toBound(range.until)] });
  const amount = findAmount(condition)[condition.measure];
  const filter = tests.length === 0 ? '' : ` FILTER (WHERE ${tests.map(({ sql }) => sql).join(' AND ')})`;
  const figure = {
    sql: `coalesce(${amount}${filter}, 0)`,
    params: tests.flatMap(({ params }) => params),
  };
  const { test, passesEmpty } = compileFigureTest(condition, figure);
  return { rows, test, passesEmpty, range };
}
