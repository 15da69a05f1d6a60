import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '../../src-shared/filters/filter.ts';
import type { Segment } from '../../src-shared/segments/segment.ts';
import type { ReadyPick } from '../../src-shared/segments/segments-contract.ts';
import { useToldAct } from '../contacts/use-told-act.ts';
import type { ChannelInput } from '../../src-shared/contract/contract.ts';
import { useCommandChannel } from '../ipc/use-command-channel.ts';
import { useFormat } from '../ui/use-format.ts';

/** What is done with segments; each tells the outcome, offers to take it back, and answers whether it was done. */
export type SegmentActs = Readonly<{
  /** A rule makes it dynamic; null makes a list, of these contacts if they are given. */
  create: (name: string, rule: Filter | null, contactIds?: readonly number[]) => Promise<boolean>;
  rename: (segment: Segment, name: string) => Promise<boolean>;
  changeRule: (segment: Segment, rule: Filter) => Promise<boolean>;
  remove: (segment: Segment) => Promise<boolean>;
  combine: (input: ChannelInput<'segments:combine'>) => Promise<boolean>;
  addReady: (picks: readonly ReadyPick[]) => Promise<boolean>;
}>;

/** Save, rename, delete, put together, add the ready-made ones. */
export function useSegmentActs(): SegmentActs {
  const { t } = useTranslation('segments');
  const { locale } = useFormat();
  const run = useToldAct();
  const { mutateAsync: save } = useCommandChannel('segments:save');
  const { mutateAsync: remove } = useCommandChannel('segments:delete');
  const { mutateAsync: combine } = useCommandChannel('segments:combine');
  const { mutateAsync: addReady } = useCommandChannel('segments:add-ready');

  return useMemo(
    () => ({
      create: (name, rule, contactIds) =>
        run(
          save({
            id: null,
            name,
            rule,
            ...(contactIds === undefined ? {} : { contactIds: [...contactIds] }),
          }),
          t('saved', { name }),
        ),
      rename: ({ id, rule }, name) => run(save({ id, name, rule }), t('renamed', { name })),
      changeRule: ({ id, name }, rule) => run(save({ id, name, rule }), t('edit.saved', { name })),
      remove: ({ id, name }) => run(remove({ id }), t('deleted', { name })),
      combine: (input) => run(combine(input), t('saved', { name: input.name })),
      addReady: (picks) => run(addReady({ picks: [...picks], locale }), t('readyAdded')),
    }),
    [t, locale, run, save, remove, combine, addReady],
  );
}
