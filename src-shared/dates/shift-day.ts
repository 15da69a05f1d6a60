import type { TimeSpan } from './time-span.ts';

const unitDays = { day: 1, week: 7 } as const;

/**
 * The ISO day that lies so far after another; a span with a negative `sign` goes back. Months and years are the
 * calendar's: a month before 31 March is the last day of February.
 */
export function shiftDay(day: string, { count, unit }: TimeSpan, sign: 1 | -1 = 1): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (unit === 'day' || unit === 'week') {
    date.setUTCDate(date.getUTCDate() + sign * count * unitDays[unit]);
    return date.toISOString().slice(0, 10);
  }
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + sign * count * (unit === 'year' ? 12 : 1));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.toISOString().slice(0, 10);
}
