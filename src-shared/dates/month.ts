import * as z from 'zod';

/** A month of the calendar, `2026-05`. */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

/** The month so many months later (earlier when negative). */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The last months up to a day (ISO), that of the day last. */
export function listMonths(today: string, count: number): string[] {
  const last = today.slice(0, 7);
  return Array.from({ length: count }, (_, index) => addMonths(last, index - count + 1));
}
