import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChannelInput } from '../../src-shared/contract/contract.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useJobChannel } from '../ipc/use-job-channel.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToast } from '../ui/use-toast.ts';
import { bringBack, hideCluster, putOff, showCluster } from './arrange-queue.ts';
import { useDuplicateWork } from './duplicate-work.ts';

/** What is decided of a cluster, named by its key; the next one is shown at once, before the base has answered. */
export type ClusterActs = Readonly<{
  merge: (key: string, names: string, request: ChannelInput<'merges:run'>) => void;
  distinct: (key: string, names: string, contactIds: readonly number[]) => void;
  later: (key: string) => void;
  /** What was decided last, in words; null when nothing was in this sitting. */
  last: string | null;
  undoLast: () => void;
}>;

/** Decisions over the queue and the way back from the last of them. */
export function useClusterActs(onBroughtBack: () => void): ClusterActs {
  const { t } = useTranslation(['duplicates', 'merges', 'journal']);
  const queryClient = useQueryClient();
  const { mark, decisions, remember } = useDuplicateWork();
  const { mutateAsync: merge } = useCommandChannel('merges:run');
  const { mutateAsync: distinct } = useCommandChannel('duplicates:distinct');
  const { start: undo } = useJobChannel('journal:undo');
  const tellError = useToldError();
  const { tell } = useToast();

  const decide = (key: string, what: string, run: () => Promise<{ operationId: number }>): void => {
    const write = async (): Promise<number | null> => {
      try {
        return (await run()).operationId;
      } catch (thrown) {
        tellError(thrown);
        return null;
      }
    };
    mark((marks) => hideCluster(marks, key));
    const decision = { key, what, operationId: write() };
    remember((old) => [...old, decision]);
    void decision.operationId.then(async (written) => {
      if (written === null) remember((old) => old.filter((each) => each !== decision));
      else await queryClient.invalidateQueries({ queryKey: ['duplicates:clusters'] });
      // From here on the base itself leaves it out, or it was refused and waits as before.
      mark((marks) => showCluster(marks, key));
    });
  };

  const undoLast = async (): Promise<void> => {
    const last = decisions.at(-1);
    if (last === undefined) return;
    remember((old) => old.filter((each) => each !== last));
    // U may come before the decision is written.
    const operationId = await last.operationId;
    if (operationId === null) return;
    try {
      const { kept, failed } = await undo({ operationId });
      mark((marks) => bringBack(marks, last.key));
      onBroughtBack();
      if (kept + failed > 0)
        tell(t('journal:result.partly'), t('journal:result.kept', { count: kept + failed }));
    } catch (thrown) {
      tellError(thrown);
    }
  };

  return {
    merge: (key, names, request) => decide(key, t('merges:done', { names }), () => merge(request)),
    distinct: (key, names, contactIds) =>
      decide(key, t('duplicates:told.distinct', { names }), () => distinct({ contactIds: [...contactIds] })),
    later: (key) => mark((marks) => putOff(marks, key)),
    last: decisions.at(-1)?.what ?? null,
    undoLast: () => void undoLast(),
  };
}
