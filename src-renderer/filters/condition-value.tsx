import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeUnits } from '../../src-shared/dates/time-span.ts';
import type { KnownField } from '../contacts/fields/known-field.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { ConditionChoices } from './condition-choices.tsx';
import { findInput, type ConditionDraft } from './condition-draft.ts';
import classes from './filters.module.css';

type Props = Readonly<{
  field: KnownField;
  draft: ConditionDraft;
  error: string | null;
  onChange: (draft: ConditionDraft) => void;
}>;

/** Where the value of a condition is entered, by the field and the operator. */
export function ConditionValue({ field, draft, error, onChange }: Props): ReactNode {
  const { t } = useTranslation(['filters', 'fields']);
  const { valueLabel } = useKnownFields();
  const input = findInput(field, draft.operator);
  const placeholder = field.kind === 'date' || field.kind === 'birthday' ? t('fields:datePlaceholder') : '';
  const suffix = field.kind === 'money' ? t('filters:rouble') : null;

  const drawText = (label: string, part: 'text' | 'until', shownError: string | null): ReactNode => (
    <TextInput
      label={label}
      value={draft[part]}
      maxLength={200}
      placeholder={input === 'span' ? '30' : placeholder}
      rightSection={input === 'span' ? null : suffix}
      rightSectionWidth={suffix ? 48 : 0}
      error={shownError}
      data-autofocus={part === 'text' || undefined}
      onChange={(event) => onChange({ ...draft, [part]: event.currentTarget.value })}
    />
  );

  if (input === 'nothing') return null;
  if (input === 'span') {
    return (
      <div className={classes.pair}>
        {drawText(t('filters:howLong'), 'text', error)}
        <NativeSelect
          label={t('filters:unit')}
          value={draft.unit}
          data={timeUnits.map((value) => ({ value, label: t(`filters:units.${value}`) }))}
          onChange={(event) => {
            const unit = timeUnits.find((each) => each === event.currentTarget.value);
            if (unit) onChange({ ...draft, unit });
          }}
        />
      </div>
    );
  }
  if (input === 'text') return drawText(t('filters:value'), 'text', error);
  if (input === 'pair') {
    return (
      <div className={classes.pair}>
        {drawText(t('filters:from'), 'text', error)}
        {drawText(t('filters:to'), 'until', null)}
      </div>
    );
  }
  if (input === 'choices') {
    return <ConditionChoices field={field} draft={draft} error={error} onChange={onChange} />;
  }
  return (
    <SegmentedControl
      aria-label={t('filters:value')}
      value={draft.text === 'true' ? 'true' : 'false'}
      data={[
        { value: 'true', label: valueLabel(field.id, 'yes') },
        { value: 'false', label: valueLabel(field.id, 'no') },
      ]}
      onChange={(text) => onChange({ ...draft, text })}
    />
  );
}
