import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { toAppError } from '../ui/to-app-error.ts';
import { useErrorWords } from '../ui/use-error-words.ts';

/** Tells at the corner of the window what went wrong and what to do. */
export function useToldError(): (thrown: unknown) => void {
  const describe = useErrorWords();
  return useCallback(
    (thrown) => {
      const { title, hint } = describe(toAppError(thrown));
      notifications.show({ color: 'red', title, message: hint });
    },
    [describe],
  );
}
