import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import {
  customFieldKinds,
  type CustomField,
  type CustomFieldKind,
} from '../../src-shared/custom-fields/custom-fields-contract.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import classes from './settings.module.css';
import { splitLines } from './split-lines.ts';

type Props = Readonly<{
  /** The field to change; null for a new one. The kind of a field never changes: its values would not fit. */
  field: CustomField | null;
  error: AppError | null;
  onSave: (field: { label: string; kind: CustomFieldKind; options: string[] }) => void;
  onCancel: () => void;
}>;

/** Name, kind and values of a field of the owner's own. */
export function CustomFieldForm({ field, error, onSave, onCancel }: Props): ReactNode {
  const { t } = useTranslation(['settings', 'app']);
  const [label, setLabel] = useState(field?.label ?? '');
  const [kind, setKind] = useState<CustomFieldKind>(field?.kind ?? 'text');
  const [options, setOptions] = useState(field?.options.join('\n') ?? '');
  const values = kind === 'list' ? splitLines(options) : [];
  const ready = label.trim() !== '' && (kind !== 'list' || values.length > 0);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave({ label: label.trim(), kind, options: values });
  };

  return (
    <form className={`${classes.form} ${classes.inline}`} onSubmit={submit}>
      <TextInput
        label={t('settings:fields.name')}
        value={label}
        maxLength={100}
        data-autofocus
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      {field ? null : (
        <Select
          label={t('settings:fields.kind')}
          value={kind}
          onChange={(value) => setKind(customFieldKinds.find((each) => each === value) ?? kind)}
          data={customFieldKinds.map((value) => ({ value, label: t(`settings:fields.kinds.${value}`) }))}
        />
      )}
      {kind === 'list' ? (
        <Textarea
          label={t('settings:fields.options')}
          description={t('settings:fields.optionsHint')}
          value={options}
          rows={4}
          onChange={(event) => setOptions(event.currentTarget.value)}
        />
      ) : null}
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={!ready}>
          {t('app:actions.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('app:actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
