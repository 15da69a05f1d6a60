import { useCallback } from 'react';
import { useFormat } from './use-format.ts';

/** Names a month (`2026-05`): «май 2026 г.», or in short «май 26». */
export function useMonthName(): (month: string, short?: boolean) => string {
  const { locale } = useFormat();
  return useCallback(
    (month, short = false) => {
      const day = new Date(`${month}-01T00:00:00Z`);
      const tell = (options: Intl.DateTimeFormatOptions): string =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
      return short
        ? `${tell({ month: 'short' })} ${month.slice(2, 4)}`
        : tell({ month: 'long', year: 'numeric' });
    },
    [locale],
  );
}
