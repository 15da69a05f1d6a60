import { Combobox, type ComboboxStore } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';
import { groupTargetFields, isNewName, takesOneColumn } from '../target-fields.ts';
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
/** The value of the menu that makes a field of the owner's own; no id of a field has it. */
export const createValue = '+';

/** Fields to which a column can go, with a search over them; a field that another column fills says so. */
export function FieldMenu({ store, column, columns, fields }: Props): ReactNode {
  const { t } = useTranslation(['import', 'fields', 'mapping', 'settings']);
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupTargetFields(fields.all, typed), [fields, typed]);
  useEffect(() => {
    const frame = requestAnimationFrame(() => search.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const describeHolder = (field: KnownField): string | null => {
    // Several columns of phones or tags are the rule: nothing to say of them.
    if (field.kind === 'points' || field.kind === 'tags') return null;
    const holder = columns.find((each) => each.fieldId === field.id && each.index !== column.index);
    if (holder === undefined) return null;
    const words = { heading: holder.heading };
    return takesOneColumn(field) ? t('import:column.taken', words) : t('mapping:joins', words);
  };
  const kind = column.suggested?.kind ?? 'text';
  const canCreate = fields.takesOwn && isNewName(column.heading, fields.all);

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
              const holder = describeHolder(each);
              return (
                <Combobox.Option key={each.id} value={each.id} active={each.id === column.fieldId}>
                  {each.label}
                  {holder === null ? null : <span className={classes.taken}>{holder}</span>}
                </Combobox.Option>
              );
            })}
          </Combobox.Group>
        ))}
        {canCreate ? (
          <Combobox.Option value={createValue} className={classes.create}>
            <IconPlus size={14} stroke={1.6} aria-hidden />
            {t('mapping:create', { heading: column.heading })}
            <span className={classes.taken}>
              {t('mapping:createKind', { kind: t(`settings:fields.kinds.${kind}`) })}
            </span>
          </Combobox.Option>
        ) : null}
      </Combobox.Options>
    </>
  );
}
