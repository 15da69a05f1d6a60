import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readySegmentKeys } from '../../src-shared/segments/ready-segments.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useToldError } from '../contacts/use-told-error.ts';
import { useToldUndo } from '../contacts/use-told-undo.tsx';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';

/** What is done with segments; each tells the outcome, offers to take it back, and answers whether it was done. */
export type SegmentActs = Readonly<{
  create: (name: string, rule: Filter) => Promise<boolean>;
  rename: (segment: Segment, name: string) => Promise<boolean>;
  remove: (segment: Segment) => Promise<boolean>;
  addReady: () => Promise<boolean>;
}>;

/** Save, rename, delete, add the ready-made ones. */
export function useSegmentActs(): SegmentActs {
  const { t } = useTranslation('segments');
  const { locale } = useFormat();
  const tell = useToldUndo();
  const tellError = useToldError();
  const { mutateAsync: save } = useCommandChannel('segments:save');
  const { mutateAsync: remove } = useCommandChannel('segments:delete');
  const { mutateAsync: addReady } = useCommandChannel('segments:add-ready');

  return useMemo(() => {
    const run = async (work: Promise<{ operationId: number }>, what: string): Promise<boolean> => {
      try {
        tell(what, (await work).operationId);
        return true;
      } catch (thrown) {
        tellError(thrown);
        return false;
      }
    };
    return {
      create: (name, rule) => run(save({ id: null, name, rule }), t('saved', { name })),
      rename: ({ id, rule }, name) => run(save({ id, name, rule }), t('renamed', { name })),
      remove: ({ id, name }) => run(remove({ id }), t('deleted', { name })),
      addReady: () => run(addReady({ keys: [...readySegmentKeys], locale }), t('readyAdded')),
    };
  }, [t, locale, tell, tellError, save, remove, addReady]);
}
