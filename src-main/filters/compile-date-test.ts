import type { Condition } from '../../src-shared/filters/filter.ts';
import { addDays, listYearDays, toDayRange, toDayStart, type DayRange } from './day-range.ts';
import { joinFragments, type SqlFragment } from './sql-fragment.ts';

function compileRange(
  { from, until }: DayRange,
  value: string,
  toBound: (day: string) => string,
): SqlFragment {
  const bounds: SqlFragment[] = [];
  if (from !== null) bounds.push({ sql: `${value} >= ?`, params: [toBound(from)] });
  if (until !== null) bounds.push({ sql: `${value} < ?`, params: [toBound(until)] });
  return joinFragments(bounds, 'AND', '1');
}

/** The test of a date; days are the owner's local days, also where the column holds moments in UTC. */
export function compileDateTest(
  condition: Condition,
  value: string,
  holdsMoments: boolean,
  today: string,
): SqlFragment {
  const range = toDayRange(condition, today);
  if (range === null) throw new Error(`Not an operator of dates: ${condition.operator}`);
  return compileRange(range, value, holdsMoments ? toDayStart : (day) => day);
}

const nearness: ReadonlySet<Condition['operator']> = new Set([
  'withinNext',
  'withinLast',
  'withinNextDays',
  'withinLastDays',
]);

/** The test of a birthday, which may lack its year (`--MM-DD`): nearness is of the day in the year. */
export function compileBirthdayTest(condition: Condition, value: string, today: string): SqlFragment {
  const { operator } = condition;
  if (nearness.has(operator)) {
    const { from, until } = toDayRange(condition, today) ?? {};
    const list = listYearDays(from ?? today, until ? addDays(until, -1) : today);
    return {
      sql: `substr(${value}, -5) IN (SELECT value FROM json_each(?))`,
      params: [JSON.stringify(list)],
    };
  }
  const asked = condition.value;
  if (operator === 'equals' && typeof asked === 'string' && /^--\d{2}-\d{2}$/.test(asked)) {
    return { sql: `substr(${value}, -5) = ?`, params: [asked.slice(2)] };
  }
  const test = compileDateTest(condition, value, false, today);
  return { sql: `substr(${value}, 1, 1) <> '-' AND (${test.sql})`, params: test.params };
}
