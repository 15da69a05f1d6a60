import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedCard } from '../../src-shared/merges/merge-proposal.ts';
import { formatFieldValue } from '../contacts/fields/format-field-value.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';
import { useFormat } from '../ui/use-format.ts';
import type { FieldRow } from './compose-merge-rows.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './merges.module.css';
import { RowHead } from './row-head.tsx';

type Props = Readonly<{
  row: FieldRow;
  contacts: readonly MergedCard[];
  onChoose: (fieldId: string, contactId: number | null) => void;
}>;

/** One field: the value of each card to choose from where they differ, and the value that the united card gets. */
export function MergeFieldRow({ row, contacts, onChoose }: Props): ReactNode {
  const { t } = useTranslation('merges');
  const format = useFormat();
  const known = useKnownFields();
  const { fieldId, cells, state, canChoose, chosenFrom, why } = row;
  const field = known.find(fieldId);
  const label = field?.label ?? fieldId;
  const say = (value: FieldRow['result'] | undefined): string =>
    field === undefined
      ? String(value ?? '')
      : formatFieldValue(field, value, { format, valueLabel: known.valueLabel });
  const texts = cells.map(say);
  // Only of words it can be said which of them differ.
  const worded = state === 'differs' && (field?.kind === 'text' || field?.kind === 'longText');
  return (
    <tr data-differs={state === 'differs' || undefined} data-quiet={state === 'same' || undefined}>
      <RowHead label={label} state={state} />
      {contacts.map(({ id, name }, place) => {
        const text = texts[place] ?? '';
        const shown = (
          <MarkedText text={text} others={worded ? texts.filter((_, each) => each !== place) : []} />
        );
        return (
          <td key={id}>
            {text === '' ? (
              <span className={classes.none}>{t('empty')}</span>
            ) : canChoose ? (
              <label className={classes.pick}>
                <input
                  type="radio"
                  name={`merge ${fieldId}`}
                  checked={chosenFrom === id}
                  aria-label={t('take', { label, value: text, name })}
                  onChange={() => onChoose(fieldId, id)}
                />
                <span className={classes.value}>{shown}</span>
              </label>
            ) : (
              shown
            )}
          </td>
        );
      })}
      <td className={classes.become}>
        <span className={classes.result} data-selectable>
          {say(row.result)}
        </span>
        {state === 'differs' ? <span className={classes.why}>{t(`why.${why}`)}</span> : null}
        {why === 'own' ? (
          <Button variant="subtle" size="compact-xs" onClick={() => onChoose(fieldId, null)}>
            {t('asProposed')}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
