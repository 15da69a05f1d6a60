import { useCallback } from 'react';
import { useFormat } from './use-format.ts';

/** Names a month (`2026-05`): «май 2026 г.», or in short «май 26». */
export function useMonthName(): (month: string, short?: boolean) => string {
  const { locale } = useFormat();
  return useCallback(
    (month, short = false) =>
      new Intl.DateTimeFormat(locale, {
        month: short ? 'short' : 'long',
        year: short ? '2-digit' : 'numeric',
        timeZone: 'UTC',
      }).format(new Date(`${month}-01T00:00:00Z`)),
    [locale],
  );
}
