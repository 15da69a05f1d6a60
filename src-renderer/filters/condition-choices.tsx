import { MultiSelect, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownField } from '../contacts/fields/known-field.ts';
import { useFieldChoices } from '../contacts/fields/use-field-choices.ts';
import type { ConditionDraft } from './condition-draft.ts';

type Props = Readonly<{
  field: KnownField;
  draft: ConditionDraft;
  error: string | null;
  onChange: (draft: ConditionDraft) => void;
}>;

/** Several values of a field: picked where they are known, typed where they may be anything. */
export function ConditionChoices({ field, draft, error, onChange }: Props): ReactNode {
  const { t } = useTranslation('filters');
  const choices = useFieldChoices(field);
  const shared = {
    label: t('value'),
    error,
    value: [...draft.choices],
    comboboxProps: { withinPortal: false },
    onChange: (picked: string[]) => onChange({ ...draft, choices: picked }),
  };
  return choices === null ? (
    <TagsInput {...shared} />
  ) : (
    <MultiSelect {...shared} searchable data={[...choices]} />
  );
}
