import { ActionIcon, Button, Popover, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import type { KnownField } from '../fields/known-field.ts';
import { useKnownFields } from '../fields/use-known-fields.ts';
import { listColumnFields, moveColumn, toggleColumn } from './list-columns.ts';
import classes from './toolbar.module.css';
import { useListColumns } from './use-list-columns.ts';

/** Chooses the columns of the list and their order. */
export function ColumnChooser(): ReactNode {
  const { t } = useTranslation('contacts');
  const fields = useKnownFields();
  const { columns, kept, keep } = useListColumns();
  const [typed, setTyped] = useState('');
  const fits = ({ label }: KnownField): boolean => toSearchForm(label).includes(toSearchForm(typed));
  const shown = columns.map(({ field }) => field);
  const shownIds = new Set(shown.map(({ id }) => id));
  const hidden = listColumnFields(fields).filter(({ id }) => !shownIds.has(id));

  const drawLine = (field: KnownField, index: number): ReactNode => {
    const above = shown[index - 1];
    const below = shown[index + 1];
    const { label } = field;
    return (
      <li key={field.id} className={classes.columnLine}>
        <label>
          <input type="checkbox" checked={index >= 0} onChange={() => keep(toggleColumn(kept, field.id))} />
          {label}
        </label>
        {index >= 0 ? (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('columns.up', { label })}
              disabled={!above}
              onClick={() => above && keep(moveColumn(kept, field.id, above.id))}
            >
              <IconChevronUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('columns.down', { label })}
              disabled={!below}
              onClick={() => below && keep(moveColumn(kept, field.id, below.id))}
            >
              <IconChevronDown size={14} aria-hidden />
            </ActionIcon>
          </>
        ) : null}
      </li>
    );
  };

  return (
    <Popover width={320} position="bottom-end" trapFocus onClose={() => setTyped('')}>
      <Popover.Target>
        <Button variant="subtle" color="gray" className={classes.tool ?? ''} title={t('columns.title')}>
          <IconColumns3 size={16} stroke={1.6} aria-hidden />
          <span className={classes.word}>{t('columns.title')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.hint}>{t('columns.hint')}</p>
        <TextInput
          aria-label={t('columns.find')}
          placeholder={t('columns.find')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={classes.columnList}>
          {shown.map((field, index) => (fits(field) ? drawLine(field, index) : null))}
          <li className={classes.columnGroup}>{t('columns.hidden')}</li>
          {hidden.filter(fits).map((field) => drawLine(field, -1))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
