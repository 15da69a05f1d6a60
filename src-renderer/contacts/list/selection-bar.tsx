import { Button } from '@mantine/core';
import { IconArrowMerge, IconFileExport, IconRestore, IconTrash, IconX } from '@tabler/icons-react';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { useMergeRequest } from '../../merges/merge-request.ts';
import { useFormat } from '../../ui/use-format.ts';
import { AddToList } from '../../segments/add-to-list.tsx';
import { TakeOffList } from '../../segments/take-off-list.tsx';
import { ContactSlotsContext } from '../contact-slots.ts';
import type { ListScope } from '../contact-view-state.ts';
import type { ContactActs } from '../use-contact-acts.ts';
import { TagSelected } from './tag-selected.tsx';
import classes from './toolbar.module.css';

/** One merge takes no more cards. */
const mergedAtMost = 20;

type Props = Readonly<{
  ids: ReadonlySet<number>;
  view: ContactView;
  /** The whole rule that another screen brought: of a list its clients can be taken off. */
  scope: ListScope | null;
  acts: ContactActs;
  onClear: () => void;
}>;

/** What can be done with everyone chosen. */
export function SelectionBar({ ids, view, scope, acts, onClear }: Props): ReactNode {
  const { t } = useTranslation(['contacts', 'merges']);
  const format = useFormat();
  const { onExport } = useContext(ContactSlotsContext);
  const startMerge = useMergeRequest();
  const count = ids.size;

  const run = async (act: 'trash' | 'restore'): Promise<void> => {
    if (await acts[act]([...ids])) onClear();
  };

  return (
    <div className={classes.selection} role="toolbar" aria-label={t('contacts:select')}>
      <output className={classes.selected}>
        {t('contacts:selection.count', { count, figure: format.number(count) })}
      </output>
      {view.trash ? (
        <Button
          variant="default"
          leftSection={<IconRestore size={16} stroke={1.6} />}
          onClick={() => void run('restore')}
        >
          {t('contacts:selection.restore')}
        </Button>
      ) : (
        <>
          <TagSelected onTag={(tag) => acts.addTag([...ids], tag)} />
          <AddToList ids={ids} />
          <TakeOffList ids={ids} rule={scope?.filter ?? null} onDone={onClear} />
          {onExport ? (
            <Button
              variant="default"
              leftSection={<IconFileExport size={16} stroke={1.6} />}
              onClick={() => onExport(view, [...ids])}
            >
              {t('contacts:selection.export')}
            </Button>
          ) : null}
          {startMerge && count > 1 ? (
            <Button
              variant="default"
              disabled={count > mergedAtMost}
              title={count > mergedAtMost ? t('merges:tooMany') : undefined}
              leftSection={<IconArrowMerge size={16} stroke={1.6} />}
              onClick={() => startMerge([...ids])}
            >
              {t('merges:selected')}
            </Button>
          ) : null}
          <Button
            variant="default"
            leftSection={<IconTrash size={16} stroke={1.6} />}
            onClick={() => void run('trash')}
          >
            {t('contacts:selection.trash')}
          </Button>
        </>
      )}
      <Button variant="subtle" leftSection={<IconX size={16} stroke={1.6} />} onClick={onClear}>
        {t('contacts:selection.clear')}
      </Button>
    </div>
  );
}
