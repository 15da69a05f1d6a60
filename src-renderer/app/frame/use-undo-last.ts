import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useJobChannel } from '../../ipc/use-job-channel.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { describeOperation, findLastUndoable } from '../../journal/describe-operation.ts';
import { toAppError } from '../../ui/to-app-error.ts';
import { useToast } from '../../ui/use-toast.ts';
import { isTyping } from './is-typing.ts';

type UndoLast = Readonly<{
  /** The last operation in words; null when there is nothing to take back. */
  what: string | null;
  running: boolean;
  undo: () => void;
}>;

/** The last operation that can be taken back, and the way to do it; the outcome is told at the corner of the window. */
export function useUndoLast(): UndoLast {
  const { t } = useTranslation(['app', 'journal']);
  const { t: journal } = useTranslation('journal');
  const { tell, tellError } = useToast();
  const { data } = useQueryChannel('journal:operations', { limit: 20, before: null });
  const { start, running } = useJobChannel('journal:undo');
  const last = findLastUndoable(data?.operations ?? []);
  const what = last ? describeOperation(journal, last) : null;
  const operationId = last?.id ?? null;

  const undo = useCallback(() => {
    if (operationId === null || what === null || running) return;
    start({ operationId }).then(
      (result) => {
        const whole = result.kept + result.failed === 0;
        tell(
          t(whole ? 'app:frame.undone' : 'app:frame.undonePartly', { what }),
          [
            t('journal:result.undone', { count: result.undone }),
            ...(result.kept > 0 ? [t('journal:result.kept', { count: result.kept })] : []),
            ...(result.failed > 0 ? [t('journal:result.failed', { count: result.failed })] : []),
          ].join('. '),
        );
      },
      (thrown: unknown) => tellError(toAppError(thrown)),
    );
  }, [operationId, what, running, start, t, tell, tellError]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.shiftKey || event.altKey || event.code !== 'KeyZ' || isTyping(event))
        return;
      event.preventDefault();
      undo();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [undo]);

  return { what, running, undo };
}
