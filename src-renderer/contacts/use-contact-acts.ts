import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';
import { useToldAct } from './use-told-act.ts';

/** What is done with one client or many; each tells the outcome and offers to take it back. */
export type ContactActs = Readonly<{
  trash: (ids: readonly number[], name?: string) => Promise<boolean>;
  restore: (ids: readonly number[], name?: string) => Promise<boolean>;
  addTag: (ids: readonly number[], tag: string) => Promise<boolean>;
}>;

/** Trash, restore and tag. Every promise answers whether it was done; trouble has been told by then. */
export function useContactActs(): ContactActs {
  const { t } = useTranslation('contacts');
  const format = useFormat();
  const run = useToldAct();
  const { mutateAsync: trash } = useCommandChannel('contacts:trash');
  const { mutateAsync: restore } = useCommandChannel('contacts:restore');
  const { mutateAsync: addTag } = useCommandChannel('contacts:add-tag');

  return useMemo(() => {
    const counted = (ids: readonly number[]): { count: number; figure: string } => ({
      count: ids.length,
      figure: format.number(ids.length),
    });
    return {
      trash: (ids, name) =>
        run(
          trash({ ids: [...ids] }),
          name === undefined ? t('done.trashed', counted(ids)) : t('done.trashedNamed', { name }),
        ),
      restore: (ids, name) =>
        run(
          restore({ ids: [...ids] }),
          name === undefined ? t('done.restored', counted(ids)) : t('done.restoredNamed', { name }),
        ),
      addTag: (ids, tag) =>
        run(addTag({ ids: [...ids], tag }), t('selection.tagged', { tag, ...counted(ids) })),
    };
  }, [t, format, run, trash, restore, addTag]);
}
