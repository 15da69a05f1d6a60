import { Select } from '@mantine/core';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { startDraft } from '../condition-draft.ts';
import { fieldGroups, findFieldGroup } from './editor-field.ts';
import classes from './editor.module.css';
import type { Editor } from './editor.ts';
import { startEvents } from './event-draft.ts';
import type { ConditionRow, EventRow, RowDraft } from './rule-draft.ts';

const sources = ['orders', 'payments', 'interactions'] as const;

type Props = Readonly<{
  editor: Editor;
  row: ConditionRow | EventRow;
  onChange: (row: RowDraft) => void;
}>;

/** What a condition is about: a field of a card or a sort of events, found by a few letters. */
export function FieldSelect({ editor: { fields }, row, onChange }: Props): ReactNode {
  const { t } = useTranslation('rules');
  const data = useMemo(
    () =>
      fieldGroups.map((group) => ({
        group: t(`groups.${group}`),
        items:
          group === 'events'
            ? sources.map((of) => ({ value: `events:${of}`, label: t(`sources.${of}`) }))
            : fields
                .filter((field) => findFieldGroup(field) === group)
                .map(({ id, label }) => ({ value: id, label })),
      })),
    [fields, t],
  );
  const input = useRef<HTMLInputElement>(null);
  const isFresh = row.type === 'condition' && row.fresh === true;
  useEffect(() => {
    if (isFresh) input.current?.focus();
  }, [isFresh]);
  const { key, nots } = row;
  const choose = (value: string | null): void => {
    const of = sources.find((each) => `events:${each}` === value);
    if (of !== undefined) onChange({ key, nots, type: 'events', draft: startEvents(of) });
    const field = fields.find(({ id }) => id === value);
    if (field) onChange({ key, nots, type: 'condition', field: field.id, draft: startDraft(field) });
  };
  return (
    <Select
      ref={input}
      className={classes.field}
      aria-label={t('field')}
      placeholder={t('findField')}
      nothingFoundMessage={t('nothingFound')}
      searchable
      maxDropdownHeight={320}
      value={row.type === 'events' ? `events:${row.draft.of}` : row.field}
      data={data.filter(({ items }) => items.length > 0)}
      onChange={choose}
    />
  );
}
