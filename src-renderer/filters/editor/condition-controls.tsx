import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownField } from '../../contacts/fields/known-field.ts';
import { useKnownFields } from '../../contacts/fields/use-known-fields.ts';
import { findInput, offeredOperators, type ConditionDraft } from '../condition-draft.ts';
import { ChoiceSelect } from './choice-select.tsx';
import classes from './editor.module.css';
import type { Editor } from './editor.ts';
import type { ConditionRow, RowDraft } from './rule-draft.ts';
import { SpanInput } from './span-input.tsx';

type Props = Readonly<{ editor: Editor; row: ConditionRow; onChange: (row: RowDraft) => void }>;

/** How to compare a field, and with what. Nothing before there is a field. */
export function ConditionControls({ editor, row, onChange }: Props): ReactNode {
  const { t } = useTranslation(['rules', 'filters']);
  const field = row.field === null ? undefined : editor.find(row.field);
  const { draft } = row;
  if (field === undefined || draft === null) return null;
  const change = (part: Partial<ConditionDraft>): void => onChange({ ...row, draft: { ...draft, ...part } });
  return (
    <>
      <NativeSelect
        className={classes.operator}
        aria-label={t('rules:operator')}
        value={draft.operator}
        data={offeredOperators(field).map((value) => ({ value, label: t(`filters:operators.${value}`) }))}
        onChange={(event) => {
          const operator = offeredOperators(field).find((each) => each === event.currentTarget.value);
          if (operator) change({ operator, short: false });
        }}
      />
      <ValueInput field={field} draft={draft} onChange={change} />
    </>
  );
}

type ValueProps = Readonly<{
  field: KnownField;
  draft: ConditionDraft;
  onChange: (part: Partial<ConditionDraft>) => void;
}>;

function ValueInput({ field, draft, onChange }: ValueProps): ReactNode {
  const { t } = useTranslation(['rules', 'fields']);
  const { valueLabel } = useKnownFields();
  const input = findInput(field, draft.operator);
  const isDay = field.kind === 'date' || field.kind === 'birthday';
  const isShort = isDay || field.kind === 'money' || field.kind === 'number';
  const drawText = (label: string, part: 'text' | 'until'): ReactNode => (
    <TextInput
      className={isShort ? classes.figure : classes.text}
      aria-label={label}
      value={draft[part]}
      maxLength={200}
      placeholder={isDay ? t('fields:datePlaceholder') : undefined}
      rightSection={field.kind === 'money' ? t('rules:rouble') : null}
      onChange={(event) => onChange({ [part]: event.currentTarget.value })}
    />
  );
  if (input === 'nothing') return null;
  if (input === 'text') return drawText(t('rules:value'), 'text');
  if (input === 'pair') {
    return (
      <>
        {drawText(t('rules:from'), 'text')}
        <span aria-hidden>–</span>
        {drawText(t('rules:to'), 'until')}
      </>
    );
  }
  if (input === 'span') {
    return (
      <SpanInput
        text={draft.text}
        unit={draft.unit}
        onText={(text) => onChange({ text })}
        onUnit={(unit) => onChange({ unit })}
      />
    );
  }
  if (input === 'choices') return <ChoiceSelect field={field} draft={draft} onChange={onChange} />;
  return (
    <NativeSelect
      className={classes.figure}
      aria-label={t('rules:value')}
      value={draft.text === 'true' ? 'true' : 'false'}
      data={[
        { value: 'true', label: valueLabel(field.id, 'yes') },
        { value: 'false', label: valueLabel(field.id, 'no') },
      ]}
      onChange={(event) => onChange({ text: event.currentTarget.value })}
    />
  );
}
