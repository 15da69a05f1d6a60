import type { Condition, FilterOperator } from '../../src-shared/filters/filter.ts';
import { shiftDay } from '../../src-shared/dates/shift-day.ts';
import { readDay, readDayPair, readDays, readSpan } from './condition-value.ts';

/** ISO days: from the first on, up to but without the second; null means no bound. */
export type DayRange = Readonly<{ from: string | null; until: string | null }>;

/** The local day of a moment, ISO. */
export function toLocalDay(moment: Date): string {
  const month = String(moment.getMonth() + 1).padStart(2, '0');
  return `${String(moment.getFullYear()).padStart(4, '0')}-${month}-${String(moment.getDate()).padStart(2, '0')}`;
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The moment at which a local day begins, ISO in UTC: the bound for columns that hold moments. */
export function toDayStart(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

function spanDays(from: string, to: string): DayRange {
  return { from, until: addDays(to, 1) };
}

const rangesByOperator: Readonly<
  Partial<Record<FilterOperator, (condition: Condition, today: string) => DayRange>>
> = {
  equals: (condition) => spanDays(readDay(condition), readDay(condition)),
  before: (condition) => ({ from: null, until: readDay(condition) }),
  after: (condition) => ({ from: addDays(readDay(condition), 1), until: null }),
  between: (condition) => spanDays(...readDayPair(condition)),
  olderThanDays: (condition, today) => ({ from: null, until: addDays(today, -readDays(condition)) }),
  withinLastDays: (condition, today) => spanDays(addDays(today, -readDays(condition)), today),
  withinNextDays: (condition, today) => spanDays(today, addDays(today, readDays(condition))),
  olderThan: (condition, today) => ({ from: null, until: shiftDay(today, readSpan(condition), -1) }),
  withinLast: (condition, today) => spanDays(shiftDay(today, readSpan(condition), -1), today),
  withinNext: (condition, today) => spanDays(today, shiftDay(today, readSpan(condition))),
};

/** The days that a condition over dates lets through; null for operators that are not about days. */
export function toDayRange(condition: Condition, today: string): DayRange | null {
  return rangesByOperator[condition.operator]?.(condition, today) ?? null;
}

/**
 * The days of the year, `MM-DD`, from one day to another, both included. Who was born on 29 February is
 * congratulated on the 28th of a common year.
 */
export function listYearDays(from: string, to: string): string[] {
  const days = new Set<string>();
  for (let day = from; day <= to && days.size < 366; day = addDays(day, 1)) {
    days.add(day.slice(5));
    if (day.endsWith('02-28') && addDays(day, 1).endsWith('03-01')) days.add('02-29');
  }
  return [...days];
}
