import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import classes from './facts.module.css';
import type { FieldChoice } from './use-field-choices.ts';
import { useInlineEdit } from './use-inline-edit.ts';

type Props = Readonly<{
  label: string;
  initial: string;
  choices: readonly FieldChoice[];
  onSave: (value: string | null) => Promise<AppError | null>;
  onClose: () => void;
}>;

/** A value of a dictionary: known ones are offered, a new one may be typed. */
export function InlineSuggest({ label, initial, choices, onSave, onClose }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const { text, error, change, hearKey, leave, pick } = useInlineEdit({
    initial,
    read: (typed) => ({ value: typed.trim() === '' ? null : typed.trim() }),
    onSave,
    onClose,
  });
  return (
    <Autocomplete
      className={classes.editor}
      aria-label={label}
      title={t('saveHint')}
      value={text}
      error={error}
      maxLength={200}
      data={choices.map((choice) => choice.label)}
      // Opened by the owner's own click or Enter.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onChange={change}
      onOptionSubmit={pick}
      onKeyDown={hearKey}
      onBlur={leave}
    />
  );
}
