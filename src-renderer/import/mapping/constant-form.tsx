import { Button, Select, TextInput } from '@mantine/core';
import { useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { useNow } from '../../ui/use-now.ts';
import type { TargetFields } from '../use-target-fields.ts';
import { fitsField, listConstantFields, listConstantValues } from './constant-values.ts';
import classes from './mapping-bar.module.css';

type Constant = NonNullable<ImportDecision['constants']>[number];

type Props = Readonly<{ fields: TargetFields; onAdd: (constant: Constant) => void }>;

/** A field and the value that every row gets in it. */
export function ConstantForm({ fields, onAdd }: Props): ReactNode {
  const { t } = useTranslation(['mapping', 'fields']);
  const today = useNow().toISOString().slice(0, 10);
  const [fieldId, setFieldId] = useState<string | null>('source');
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState(false);
  const field = fields.find(fieldId);
  const groups = useMemo(
    () =>
      listConstantFields(fields.all).map(({ section, fields: ofSection }) => ({
        group: t(`fields:sections.${section}`),
        items: ofSection.map(({ id, label }) => ({ value: id, label })),
      })),
    [fields, t],
  );
  const values = field === undefined ? null : listConstantValues(field, fields.valueLabel);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = value.trim();
    if (field === undefined || text === '') return;
    if (fitsField(field, text, today)) onAdd({ fieldId: field.id, value: text });
    else setRefused(true);
  };
  const take = (next: string): void => {
    setValue(next);
    setRefused(false);
  };

  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.hint}>{t('mapping:constants.hint')}</p>
      <Select
        label={t('mapping:constants.field')}
        placeholder={t('mapping:constants.fieldHint')}
        nothingFoundMessage={t('mapping:constants.nothing')}
        data={groups}
        value={fieldId}
        searchable
        comboboxProps={{ withinPortal: false }}
        onChange={(next) => {
          setFieldId(next);
          take('');
        }}
      />
      {values === null ? (
        <TextInput
          label={t('mapping:constants.value')}
          value={value}
          maxLength={1000}
          data-autofocus
          error={refused ? t('mapping:constants.wrong') : undefined}
          onChange={(event) => take(event.currentTarget.value)}
        />
      ) : (
        <Select
          label={t('mapping:constants.value')}
          data={[...values]}
          value={value === '' ? null : value}
          comboboxProps={{ withinPortal: false }}
          onChange={(next) => take(next ?? '')}
        />
      )}
      <Button type="submit" disabled={field === undefined || value.trim() === ''}>
        {t('mapping:constants.done')}
      </Button>
    </form>
  );
}
