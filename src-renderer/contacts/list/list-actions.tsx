import { Button } from '@mantine/core';
import { IconArrowLeft, IconFileExport, IconPlus, IconTrash } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactViewHandle } from '../use-contact-view.ts';
import { ColumnChooser } from './column-chooser.tsx';
import classes from './toolbar.module.css';

type Props = Readonly<{
  trash: boolean;
  change: ContactViewHandle['change'];
  /** Sends out what the list shows; null when there is nothing to send. */
  onExport: (() => void) | null;
  onCreate: () => void;
}>;

/** Columns, the way out, the trash and back, a new client. Not drawn again while the owner types. */
export const ListActions = memo(function ListActions({
  trash,
  change,
  onExport,
  onCreate,
}: Props): ReactNode {
  const { t } = useTranslation('contacts');
  const TrashIcon = trash ? IconArrowLeft : IconTrash;
  const trashLabel = t(trash ? 'leaveTrash' : 'showTrash');
  return (
    <div className={classes.actions}>
      <ColumnChooser />
      {onExport ? (
        <Button
          variant="subtle"
          color="gray"
          className={classes.tool ?? ''}
          title={t('selection.export')}
          onClick={onExport}
        >
          <IconFileExport size={16} stroke={1.6} aria-hidden />
          <span className={classes.word}>{t('selection.export')}</span>
        </Button>
      ) : null}
      <Button
        variant="subtle"
        color="gray"
        className={classes.tool ?? ''}
        title={trashLabel}
        onClick={() => change({ trash: !trash, conditions: [], scope: null, search: '' })}
      >
        <TrashIcon size={16} stroke={1.6} aria-hidden />
        <span className={classes.word}>{trashLabel}</span>
      </Button>
      {trash ? null : (
        <Button
          leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
          title={t('addHint')}
          onClick={onCreate}
        >
          {t('add')}
        </Button>
      )}
    </div>
  );
});
