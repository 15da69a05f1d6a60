import { useCallback } from 'react';
import { shell } from '../../ipc/shell.ts';
import { useToldError } from '../use-told-error.ts';

/** Opens a link outside the program; the main process asks the owner first. */
export function useOpenLink(): (url: string) => void {
  const tellError = useToldError();
  return useCallback((url) => void shell.call('shell:open-link', { url }).catch(tellError), [tellError]);
}
