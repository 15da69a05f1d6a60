import { localeTags, type FormatLocale } from './format-locale.ts';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes in the unit that keeps the figure short: 512 байт, 84 кБ, 1,2 МБ. A kilobyte is 1,024 bytes. */
export function formatFileSize(bytes: number, locale: FormatLocale): string {
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return new Intl.NumberFormat(localeTags[locale], {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  })
    .format(value)
    .replace(' ', '\u00a0');
}
