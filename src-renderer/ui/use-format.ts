import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../src-shared/format/format-date.ts';
import { formatDateTime, formatTime } from '../../src-shared/format/format-date-time.ts';
import { formatDay } from '../../src-shared/format/format-day.ts';
import { formatFileSize } from '../../src-shared/format/format-file-size.ts';
import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { formatMoney } from '../../src-shared/format/format-money.ts';
import { formatNumber } from '../../src-shared/format/format-number.ts';

/** Figures, dates and moments in the language of the window; the words of each are in src-shared/format. */
export type Format = Readonly<{
  locale: FormatLocale;
  money: (kopecks: number) => string;
  number: (value: number) => string;
  date: (isoDate: string) => string;
  day: (isoMoment: string) => string;
  time: (isoMoment: string) => string;
  dateTime: (isoMoment: string) => string;
  fileSize: (bytes: number) => string;
}>;

/** The formats of the present language; the same object until the language changes. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const locale: FormatLocale = i18n.language === 'en' ? 'en' : 'ru';
  return useMemo(
    () => ({
      locale,
      money: (kopecks) => formatMoney(kopecks, locale),
      number: (value) => formatNumber(value, locale),
      date: (isoDate) => formatDate(isoDate, locale),
      day: (isoMoment) => formatDay(isoMoment, locale, new Date()),
      time: (isoMoment) => formatTime(isoMoment, locale),
      dateTime: (isoMoment) => formatDateTime(isoMoment, locale, new Date()),
      fileSize: (bytes) => formatFileSize(bytes, locale),
    }),
    [locale],
  );
}
