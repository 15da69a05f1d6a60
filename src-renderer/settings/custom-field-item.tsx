import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../src-shared/custom-fields/custom-fields-contract.ts';
import classes from './settings.module.css';

type Props = Readonly<{
  field: CustomField;
  onEdit: () => void;
  onArchive: (archived: boolean) => void;
}>;

/** One field of the owner's own with its kind and, for a list, its values. */
export function CustomFieldItem({ field, onEdit, onArchive }: Props): ReactNode {
  const { t } = useTranslation('settings');
  const { label, archived } = field;
  const detail = [
    t(`fields.kinds.${field.kind}`),
    ...(field.options.length > 0 ? [field.options.join(', ')] : []),
    ...(archived ? [t('fields.archivedHint')] : []),
  ];
  return (
    <li className={classes.item} data-archived={archived || undefined}>
      <div className={classes.itemWords}>
        <div className={classes.itemName}>{label}</div>
        <div className={classes.itemDetail}>{detail.join(' · ')}</div>
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t(archived ? 'fields.restoreLabel' : 'fields.archiveLabel', { label })}
        onClick={() => onArchive(!archived)}
      >
        {t(archived ? 'fields.restore' : 'fields.archive')}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t('fields.edit', { label })} onClick={onEdit}>
        <IconPencil size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </li>
  );
}
