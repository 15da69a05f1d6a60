import { TagsInput, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { KnownField } from '../contacts/fields/known-field.ts';
import { useFieldChoices } from '../contacts/fields/use-field-choices.ts';
import type { ConditionDraft } from './condition-draft.ts';
import classes from './filters.module.css';

/** More values than this get a field to find one of them. */
const manyChoices = 8;

type Props = Readonly<{
  field: KnownField;
  draft: ConditionDraft;
  error: string | null;
  onChange: (draft: ConditionDraft) => void;
}>;

/** Several values of a field: ticked where they are known, typed where they may be anything. */
export function ConditionChoices({ field, draft, error, onChange }: Props): ReactNode {
  const { t } = useTranslation('filters');
  const choices = useFieldChoices(field);
  const [typed, setTyped] = useState('');
  const pick = (picked: readonly string[]): void => onChange({ ...draft, choices: picked });
  if (choices === null) {
    return (
      <TagsInput
        label={t('value')}
        error={error}
        value={[...draft.choices]}
        comboboxProps={{ withinPortal: false }}
        onChange={pick}
      />
    );
  }
  const shown = choices.filter(({ label }) => toSearchForm(label).includes(toSearchForm(typed)));
  return (
    <fieldset className={classes.choices}>
      <legend>{t('value')}</legend>
      {choices.length > manyChoices ? (
        <TextInput
          aria-label={t('findValue')}
          placeholder={t('findValue')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <div className={classes.choiceList}>
        {shown.map(({ value, label }) => (
          <label key={value} className={classes.choice}>
            <input
              type="checkbox"
              checked={draft.choices.includes(value)}
              onChange={(event) =>
                pick(
                  event.currentTarget.checked
                    ? [...draft.choices, value]
                    : draft.choices.filter((each) => each !== value),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
      {error === null ? null : (
        <p className={classes.problem} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
