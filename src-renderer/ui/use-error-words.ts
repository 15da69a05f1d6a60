import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';

/** What happened and what to do, in the owner's language. */
export type ErrorWords = Readonly<{ title: string; hint: string }>;

/** Turns errors into words of the catalogue. */
export function useErrorWords(): (error: AppError) => ErrorWords {
  const { t } = useTranslation('errors');
  return useCallback(
    ({ code, params }) => {
      const facts = { sheets: '', orders: '', ...params };
      return { title: t(`${code}.title`), hint: t(`${code}.hint`, facts) };
    },
    [t],
  );
}
