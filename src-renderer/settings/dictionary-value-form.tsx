import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { DictionaryValue } from '../../src-shared/dictionaries/dictionaries-contract.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { listOtherSpellings } from './list-other-spellings.ts';
import classes from './settings.module.css';
import { splitLines } from './split-lines.ts';

type Props = Readonly<{
  /** The value to change; null for a new one. */
  value: DictionaryValue | null;
  error: AppError | null;
  onSave: (value: { label: string; spellings: string[] }) => void;
  onCancel: () => void;
}>;

/** The name of a value and the spellings that mean it. */
export function DictionaryValueForm({ value, error, onSave, onCancel }: Props): ReactNode {
  const { t } = useTranslation(['settings', 'app']);
  const [label, setLabel] = useState(value?.label ?? '');
  const [spellings, setSpellings] = useState(value ? listOtherSpellings(value).join('\n') : '');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSave({ label: label.trim(), spellings: splitLines(spellings) });
  };

  return (
    <form className={`${classes.form} ${classes.inline}`} onSubmit={submit}>
      <TextInput
        label={t('settings:dictionaries.label')}
        value={label}
        maxLength={200}
        data-autofocus
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Textarea
        label={t('settings:dictionaries.spellings')}
        description={t('settings:dictionaries.spellingsHint')}
        value={spellings}
        rows={3}
        onChange={(event) => setSpellings(event.currentTarget.value)}
      />
      <ErrorNotice error={error} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={label.trim() === ''}>
          {t('app:actions.save')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('app:actions.cancel')}
        </Button>
      </div>
    </form>
  );
}
