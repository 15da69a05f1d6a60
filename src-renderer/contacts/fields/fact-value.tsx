import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import { useFormat } from '../../ui/use-format.ts';
import { FactEditor } from './fact-editor.tsx';
import classes from './facts.module.css';
import { formatFieldValue } from './format-field-value.ts';
import type { KnownField } from './known-field.ts';
import { useKnownFields } from './use-known-fields.ts';

type Props = Readonly<{
  field: KnownField;
  value: FieldValue | undefined;
  readOnly: boolean;
  onSave: (value: FieldValue) => Promise<AppError | null>;
}>;

/** A value that turns into its editor by a click or Enter; afterwards the focus is back on it. */
export function FactValue({ field, value, readOnly, onSave }: Props): ReactNode {
  const { t } = useTranslation('fields');
  const format = useFormat();
  const { valueLabel } = useKnownFields();
  const [editing, setEditing] = useState(false);
  const focusBack = useRef(false);
  const text = formatFieldValue(field, value, { format, valueLabel });

  const close = (): void => {
    focusBack.current = true;
    setEditing(false);
  };
  if (editing) return <FactEditor field={field} value={value} onSave={onSave} onClose={close} />;
  const shown =
    field.kind === 'tags' && Array.isArray(value) && value.length > 0
      ? value.map((tag) => (
          <span key={tag} className={classes.tag}>
            {tag}
          </span>
        ))
      : text;
  if (readOnly) return <span className={classes.value}>{shown}</span>;
  return (
    <button
      type="button"
      className={classes.value}
      data-empty={text === '' || undefined}
      title={t('edit', { label: field.label })}
      ref={(element) => {
        if (!element || !focusBack.current) return;
        focusBack.current = false;
        if (document.activeElement === document.body) element.focus();
      }}
      onClick={() => setEditing(true)}
    >
      {text === '' ? t('notSet') : shown}
    </button>
  );
}
