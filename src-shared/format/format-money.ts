import type { FormatLocale } from './format-locale.ts';
import { formatNumber } from './format-number.ts';

/**
 * Kopecks as roubles: «1 234,50 ₽» in Russian (no-break spaces), "₽1,234.50" in English; a debt is «−50,00 ₽».
 * Whole kopecks are split as integers, so no amount is rounded. Fractions of a kopeck are an error of the caller.
 */
export function formatMoney(kopecks: number, locale: FormatLocale): string {
  const absolute = Math.abs(kopecks);
  const roubles = formatNumber(Math.floor(absolute / 100), locale);
  const rest = String(absolute % 100).padStart(2, '0');
  const sign = kopecks < 0 ? '\u2212' : '';
  return locale === 'ru' ? `${sign}${roubles},${rest}\u00a0₽` : `${sign}₽${roubles}.${rest}`;
}
