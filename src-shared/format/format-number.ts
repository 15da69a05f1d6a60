import { localeTags, type FormatLocale } from './format-locale.ts';

const integerFormats: Readonly<Record<FormatLocale, Intl.NumberFormat>> = {
  ru: new Intl.NumberFormat(localeTags.ru, { maximumFractionDigits: 6, useGrouping: true }),
  en: new Intl.NumberFormat(localeTags.en, { maximumFractionDigits: 6, useGrouping: true }),
};

/** A number with its thousands apart: «1 184» in Russian (no-break spaces), "1,184" in English. */
export function formatNumber(value: number, locale: FormatLocale): string {
  return integerFormats[locale].format(value);
}
