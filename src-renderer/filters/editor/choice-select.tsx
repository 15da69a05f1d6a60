import { MultiSelect, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { segmentFieldId } from '../../../src-shared/segments/expand-segments.ts';
import type { KnownField } from '../../contacts/fields/known-field.ts';
import { useFieldChoices, type FieldChoice } from '../../contacts/fields/use-field-choices.ts';
import { useQueryChannel } from '../../ipc/use-query-channel.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { ConditionDraft } from '../condition-draft.ts';
import classes from './editor.module.css';
import { useFilterChoices } from './use-filter-choices.ts';

type Props = Readonly<{
  field: KnownField;
  draft: ConditionDraft;
  onChange: (part: Partial<ConditionDraft>) => void;
}>;

/** Several values of a field: picked where they are known, typed where they may be anything. */
export function ChoiceSelect({ field, draft, onChange }: Props): ReactNode {
  const { t } = useTranslation('rules');
  const choices = useEditorChoices(field);
  const shared = {
    className: classes.choices,
    'aria-label': t('values'),
    value: [...draft.choices],
    onChange: (picked: string[]) => onChange({ choices: picked }),
  };
  if (choices === null) return <TagsInput {...shared} placeholder={t('typeAndEnter')} />;
  const known = new Set(choices.map(({ value }) => value));
  const gone = draft.choices.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
  return (
    <MultiSelect
      {...shared}
      searchable
      classNames={{ inputField: classes.pick }}
      placeholder={draft.choices.length === 0 ? t('pick') : undefined}
      nothingFoundMessage={t('nothingFound')}
      limit={100}
      data={[...choices, ...gone]}
    />
  );
}

function useEditorChoices(field: KnownField): readonly FieldChoice[] | null {
  const format = useFormat();
  const ofField = useFieldChoices(field);
  const { cities } = useFilterChoices();
  const isSegment = field.id === segmentFieldId;
  const { data } = useQueryChannel('segments:list', {}, { enabled: isSegment });
  if (isSegment) return (data?.segments ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
  if (field.id !== 'city') return ofField;
  return cities.map(({ city, used }) => ({ value: city, label: `${city} (${format.number(used)})` }));
}
