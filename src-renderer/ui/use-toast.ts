import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import { useErrorWords } from './use-error-words.ts';

/** Short words at the corner of the window about something that is over. */
export type Toast = Readonly<{
  tell: (title: string, message: string) => void;
  tellError: (error: AppError) => void;
}>;

/** Tells at the corner of the window; what needs an answer belongs on the screen instead. */
export function useToast(): Toast {
  const { t } = useTranslation('app');
  const describe = useErrorWords();
  const label = t('actions.close');

  const tell = useCallback(
    (title: string, message: string): void => {
      notifications.show({ title, message, withBorder: true, closeButtonProps: { 'aria-label': label } });
    },
    [label],
  );
  const tellError = useCallback(
    (error: AppError): void => {
      const { title, hint } = describe(error);
      notifications.show({
        title,
        message: hint,
        color: 'red',
        withBorder: true,
        closeButtonProps: { 'aria-label': label },
      });
    },
    [label, describe],
  );
  return { tell, tellError };
}
