import { useCallback } from 'react';
import { useToldError } from './use-told-error.ts';
import { useToldUndo } from './use-told-undo.tsx';

/** Waits for a command: tells what was done with the way back, or the trouble. Answers whether it was done. */
export type ToldAct = (work: Promise<{ operationId: number }>, what: string) => Promise<boolean>;

/** The telling of acts that can be taken back. */
export function useToldAct(): ToldAct {
  const tell = useToldUndo();
  const tellError = useToldError();
  return useCallback(
    async (work, what) => {
      try {
        tell(what, (await work).operationId);
        return true;
      } catch (thrown) {
        tellError(thrown);
        return false;
      }
    },
    [tell, tellError],
  );
}
