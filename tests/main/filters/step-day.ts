import type { TimeSpan } from '../../../src-shared/dates/time-span.ts';

const monthDays = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** A day so far from another, told without a calendar of the platform: months are counted, days are stepped one by one. */
export function stepDay(from: string, { count, unit }: TimeSpan, sign: 1 | -1): string {
  let [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const steps = unit === 'week' ? count * 7 : unit === 'year' ? count * 12 : count;
  for (let step = 0; step < steps; step += 1) {
    if (unit === 'month' || unit === 'year') {
      month += sign;
      if (month === 13) [year, month] = [year + 1, 1];
      if (month === 0) [year, month] = [year - 1, 12];
    } else {
      day += sign;
      if (day === 0) {
        month -= 1;
        if (month === 0) [year, month] = [year - 1, 12];
        day = monthDays(year, month);
      } else if (day > monthDays(year, month)) {
        day = 1;
        month += 1;
        if (month === 13) [year, month] = [year + 1, 1];
      }
    }
  }
  day = Math.min(day, monthDays(year, month));
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
