import type { FormatLocale } from './format-locale.ts';

const datePattern = /^(\d{4}|-)-(\d{2})-(\d{2})$/;
const separators: Readonly<Record<FormatLocale, string>> = { ru: '.', en: '/' };

/** An ISO date as dd.mm.yyyy (English: dd/mm/yyyy); a birthday without a year (`--05-12`) as 12.05. Other text is returned as it is. */
export function formatDate(isoDate: string, locale: FormatLocale): string {
  const [, year, month, day] = datePattern.exec(isoDate) ?? [];
  if (!year || !month || !day) return isoDate;
  const parts = year === '-' ? [day, month] : [day, month, year];
  return parts.join(separators[locale]);
}
