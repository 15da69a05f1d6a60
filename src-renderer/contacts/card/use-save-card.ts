import { useCallback } from 'react';
import type { ContactChanges } from '../../../src-shared/contacts/contact.ts';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { useCommandChannel } from '../../ipc/use-command-channel.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { useToldError } from '../use-told-error.ts';

/** Saves changes of a card; answers the error with which they were refused, after telling it, or null. */
export type SaveCard = (changes: ContactChanges) => Promise<AppError | null>;

/** Saves a card through contacts:update. */
export function useSaveCard(id: number): SaveCard {
  const { mutateAsync } = useCommandChannel('contacts:update');
  const tellError = useToldError();
  return useCallback(
    async (changes) => {
      try {
        await mutateAsync({ id, changes });
        return null;
      } catch (thrown) {
        tellError(thrown);
        return toAppError(thrown);
      }
    },
    [id, mutateAsync, tellError],
  );
}
