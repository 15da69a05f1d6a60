import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useToldAct } from '../contacts/use-told-act.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';

type List = Pick<Segment, 'id' | 'name'>;

/** Filling a list by hand; each act tells the outcome, offers to take it back, and answers whether it was done. */
export type ListActs = Readonly<{
  add: (list: List, contactIds: readonly number[]) => Promise<boolean>;
  /** A new list with these contacts on it. */
  addToNew: (name: string, contactIds: readonly number[]) => Promise<boolean>;
  remove: (list: List, contactIds: readonly number[]) => Promise<boolean>;
}>;

/** Puts contacts on lists and takes them off. */
export function useListActs(): ListActs {
  const { t } = useTranslation('segmentActs');
  const format = useFormat();
  const run = useToldAct();
  const { mutateAsync: save } = useCommandChannel('segments:save');
  const { mutateAsync: add } = useCommandChannel('segments:add-members');
  const { mutateAsync: remove } = useCommandChannel('segments:remove-members');

  return useMemo(() => {
    const counted = (
      name: string,
      ids: readonly number[],
    ): { name: string; count: number; figure: string } => ({
      name,
      count: ids.length,
      figure: format.number(ids.length),
    });
    return {
      add: ({ id, name }, contactIds) =>
        run(add({ id, contactIds: [...contactIds] }), t('added', counted(name, contactIds))),
      addToNew: (name, contactIds) =>
        run(
          save({ id: null, name, rule: null, contactIds: [...contactIds] }),
          t('added', counted(name, contactIds)),
        ),
      remove: ({ id, name }, contactIds) =>
        run(remove({ id, contactIds: [...contactIds] }), t('removed', counted(name, contactIds))),
    };
  }, [t, format, run, save, add, remove]);
}
