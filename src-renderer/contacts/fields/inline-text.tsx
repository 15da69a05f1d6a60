import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import classes from './facts.module.css';
import { useInlineEdit, type ReadInline } from './use-inline-edit.ts';

type Props<Value> = Readonly<{
  label: string;
  initial: string;
  placeholder?: string;
  long?: boolean;
  read: ReadInline<Value>;
  onSave: (value: Value) => Promise<AppError | null>;
  onClose: () => void;
  /** Hears the text as it is typed. */
  onType?: (text: string) => void;
}>;

/** A text edited where it stands: Enter saves (Ctrl+Enter in a long one), Esc brings the old one back, leaving saves. */
export function InlineText<Value>(props: Props<Value>): ReactNode {
  const { t } = useTranslation('fields');
  const { text, error, change, hearKey, leave } = useInlineEdit(props);
  const hear = (typed: string): void => {
    change(typed);
    props.onType?.(typed);
  };
  const shared = {
    className: classes.editor,
    'aria-label': props.label,
    title: t(props.long ? 'saveLongHint' : 'saveHint'),
    placeholder: props.placeholder ?? '',
    value: text,
    error,
    // Opened by the owner's own click or Enter.
    autoFocus: true,
    onKeyDown: hearKey,
    onBlur: leave,
  } as const;
  return props.long ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={20_000}
      onChange={(event) => hear(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} maxLength={1000} onChange={(event) => hear(event.currentTarget.value)} />
  );
}
