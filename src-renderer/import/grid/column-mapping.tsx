import { Combobox, useCombobox } from '@mantine/core';
import { IconArrowNarrowRight, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { TargetFields } from '../use-target-fields.ts';
import classes from './column-mapping.module.css';
import { createValue, FieldMenu, skipValue } from './field-menu.tsx';

type Props = Readonly<{
  column: ImportColumn;
  columns: readonly ImportColumn[];
  fields: TargetFields;
  disabled: boolean;
  onChange: (fieldId: string | null) => void;
  /** Makes a field of the owner's own of the column. */
  onCreate: () => void;
}>;

const guessed: ReadonlySet<string> = new Set(['content', 'weak']);

/** Where a column goes, in its head; a menu changes it. */
export function ColumnMapping({ column, columns, fields, disabled, onChange, onCreate }: Props): ReactNode {
  const { t } = useTranslation('import');
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption();
      store.focusTarget();
    },
  });
  const field = fields.find(column.fieldId);
  const label = field?.label ?? t('column.skip');
  return (
    <Combobox
      store={store}
      keepMounted={false}
      position="bottom-start"
      width={300}
      shadow="md"
      disabled={disabled}
      onOptionSubmit={(value) => {
        if (value === createValue) onCreate();
        else onChange(value === skipValue ? null : value);
        store.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.button}
          data-skip={field === undefined || undefined}
          data-guess={(field && guessed.has(column.confidence)) || undefined}
          data-weak={(field && column.confidence === 'weak') || undefined}
          disabled={disabled}
          title={t(`column.confidence.${column.confidence}`)}
          aria-label={t('column.label', { heading: column.heading, field: label })}
          onClick={() => store.toggleDropdown()}
        >
          {field ? <IconArrowNarrowRight size={14} stroke={1.6} aria-hidden /> : null}
          <span className={classes.label}>{label}</span>
          <IconChevronDown size={14} stroke={1.6} className={classes.chevron} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <FieldMenu store={store} column={column} columns={columns} fields={fields} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
