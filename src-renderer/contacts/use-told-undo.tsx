import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { useToldError } from './use-told-error.ts';

/** Tells at the corner what was done, with a button that takes it back. */
export function useToldUndo(): (what: string, operationId: number) => void {
  const { t } = useTranslation(['contacts', 'app']);
  const tellError = useToldError();
  const { start } = useJobChannel('journal:undo');
  return useCallback(
    (what, operationId) => {
      const closeButtonProps = { 'aria-label': t('app:actions.close') };
      const undo = (id: string): void => {
        notifications.hide(id);
        start({ operationId }).then(
          () => notifications.show({ message: t('contacts:done.undone'), closeButtonProps }),
          tellError,
        );
      };
      const id = notifications.show({
        closeButtonProps,
        message: (
          <>
            {what}{' '}
            <Button variant="subtle" size="compact-sm" onClick={() => undo(id)}>
              {t('contacts:done.undo')}
            </Button>
          </>
        ),
      });
    },
    [start, t, tellError],
  );
}
