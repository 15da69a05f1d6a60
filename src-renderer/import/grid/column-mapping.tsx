import { Combobox, useCombobox } from '@mantine/core';
import { IconArrowNarrowRight, IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import { groupTargetFields, takesOneColumn } from '../target-fields.ts';
import type { TargetFields } from '../use-target-fields.ts';
import classes from './column-mapping.module.css';

type Props = Readonly<{
  column: ImportColumn;
  columns: readonly ImportColumn[];
  fields: TargetFields;
  disabled: boolean;
  onChange: (fieldId: string | null) => void;
}>;

const skip = '';

/** Where a column goes, in its head; a menu with a search changes it. */
export function ColumnMapping({ column, columns, fields, disabled, onChange }: Props): ReactNode {
  const { t } = useTranslation(['import', 'fields']);
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      combobox.focusTarget();
      setTyped('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const field = fields.find(column.fieldId);
  const label = field?.label ?? t('import:column.skip');
  const groups = useMemo(
    () => (combobox.dropdownOpened ? groupTargetFields(fields.all, typed) : []),
    [combobox.dropdownOpened, fields, typed],
  );
  const findHolder = (fieldId: string): string | undefined =>
    columns.find((each) => each.fieldId === fieldId && each !== column)?.heading;

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={300}
      shadow="md"
      disabled={disabled}
      onOptionSubmit={(value) => {
        onChange(value === skip ? null : value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button
          type="button"
          className={classes.button}
          data-skip={field === undefined || undefined}
          data-guess={(field && column.confidence === 'content') || undefined}
          disabled={disabled}
          title={t(`import:column.confidence.${column.confidence}`)}
          aria-label={t('import:column.label', { heading: column.heading, field: label })}
          onClick={() => combobox.toggleDropdown()}
        >
          {field ? <IconArrowNarrowRight size={14} stroke={1.6} aria-hidden /> : null}
          <span className={classes.label}>{label}</span>
          <IconChevronDown size={14} stroke={1.6} className={classes.chevron} aria-hidden />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={typed}
          placeholder={t('import:column.find')}
          aria-label={t('import:column.find')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options className={classes.options} aria-label={column.heading}>
          {typed === '' ? (
            <Combobox.Option value={skip} active={field === undefined}>
              {t('import:column.skip')}
            </Combobox.Option>
          ) : null}
          {groups.length === 0 ? <Combobox.Empty>{t('import:column.nothing')}</Combobox.Empty> : null}
          {groups.map(({ section, fields: ofSection }) => (
            <Combobox.Group key={section} label={t(`fields:sections.${section}`)}>
              {ofSection.map((each) => {
                const holder = takesOneColumn(each) ? findHolder(each.id) : undefined;
                return (
                  <Combobox.Option key={each.id} value={each.id} active={each.id === column.fieldId}>
                    {each.label}
                    {holder === undefined ? null : (
                      <span className={classes.taken}>{t('import:column.taken', { heading: holder })}</span>
                    )}
                  </Combobox.Option>
                );
              })}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
