import { TagsInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './facts.module.css';
import type { FieldChoice } from './use-field-choices.ts';

type Props = Readonly<{
  label: string;
  value: readonly string[];
  choices: readonly FieldChoice[];
  onSave: (tags: string[]) => void;
  onClose: () => void;
}>;

/** The tags of a client; each is saved as soon as it is put or taken off. */
export function InlineTags({ label, value, choices, onSave, onClose }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const [tags, setTags] = useState([...value]);
  return (
    <TagsInput
      className={classes.editor}
      aria-label={label}
      placeholder={t('newTag')}
      value={tags}
      maxLength={100}
      data={choices.map((choice) => choice.label)}
      // Opened by the owner's own click or Enter.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      acceptValueOnBlur
      onChange={(next) => {
        setTags(next);
        onSave(next);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
      onBlur={onClose}
    />
  );
}
