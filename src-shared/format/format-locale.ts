/** The language in which figures and dates are written. */
export type FormatLocale = 'ru' | 'en';

/** The Intl tag of a language: English goes with day-month order, as in Russia. */
export const localeTags: Readonly<Record<FormatLocale, string>> = { ru: 'ru-RU', en: 'en-GB' };
