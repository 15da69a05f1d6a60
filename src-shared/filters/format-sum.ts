import type { FormatLocale } from '../format/format-locale.ts';
import { formatMoney } from '../format/format-money.ts';

/** Kopecks within a sentence: whole roubles go without kopecks, «100 000 ₽». */
export function formatSum(kopecks: number, locale: FormatLocale): string {
  const written = formatMoney(Math.round(kopecks), locale);
  return kopecks % 100 === 0 ? written.replace(/[.,]00(?!\d)/u, '') : written;
}
