import { Combobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import { groupTargetFields, takesOneColumn } from '../target-fields.ts';
import type { TargetFields } from '../use-target-fields.ts';
import classes from './column-mapping.module.css';

type Props = Readonly<{
  store: ComboboxStore;
  column: ImportColumn;
  columns: readonly ImportColumn[];
  fields: TargetFields;
}>;

/** The value of the menu that leaves a column out. */
export const skipValue = '';

/** Fields to which a column can go, with a search over them; a field that another column fills says so. */
export function FieldMenu({ store, column, columns, fields }: Props): ReactNode {
  const { t } = useTranslation(['import', 'fields']);
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupTargetFields(fields.all, typed), [fields, typed]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => search.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const findHolder = (fieldId: string): string | undefined =>
    columns.find((each) => each.fieldId === fieldId && each.index !== column.index)?.heading;

  return (
    <>
      <Combobox.Search
        ref={search}
        value={typed}
        placeholder={t('import:column.find')}
        aria-label={t('import:column.find')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          store.resetSelectedOption();
        }}
      />
      <Combobox.Options className={classes.options} aria-label={column.heading}>
        {typed === '' ? (
          <Combobox.Option value={skipValue} active={column.fieldId === null}>
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
    </>
  );
}
