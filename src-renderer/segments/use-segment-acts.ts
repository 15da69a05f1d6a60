import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { readySegmentKeys } from '../../src-shared/segments/ready-segments.ts';
import type { Filter } from '../../src-shared/filters/filter.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import { useToldAct } from '../contacts/use-told-act.ts';
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
  const run = useToldAct();
  const { mutateAsync: save } = useCommandChannel('segments:save');
  const { mutateAsync: remove } = useCommandChannel('segments:delete');
  const { mutateAsync: addReady } = useCommandChannel('segments:add-ready');

  return useMemo(
    () => ({
      create: (name, rule) => run(save({ id: null, name, rule }), t('saved', { name })),
      rename: ({ id, rule }, name) => run(save({ id, name, rule }), t('renamed', { name })),
      remove: ({ id, name }) => run(remove({ id }), t('deleted', { name })),
      addReady: () => run(addReady({ keys: [...readySegmentKeys], locale }), t('readyAdded')),
    }),
    [t, locale, run, save, remove, addReady],
  );
}
