import { useTranslation } from 'react-i18next';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import { useKnownFields } from '../contacts/fields/use-known-fields.ts';

type Row = UndoResult['rows'][number];

const told = [
  'contacts',
  'contact_points',
  'orders',
  'payments',
  'interactions',
  'contact_tags',
  'custom_values',
  'segment_members',
] as const;

/** Says what happened to a row since: «Примечание: изменено позже», «заказ: добавлено позже»; an empty text when it is not known. */
export function useKeptWords(): (row: Row) => string {
  const { t } = useTranslation('journal');
  const { find } = useKnownFields();
  return ({ table, since, fieldId }) => {
    if (since === undefined) return '';
    const known = told.find((each) => each === table);
    const field = fieldId === undefined ? undefined : find(fieldId)?.label;
    const what = field ?? (known === undefined ? t('result.tables.other') : t(`result.tables.${known}`));
    return `${what}: ${t(`result.since.${since}`)}`;
  };
}
