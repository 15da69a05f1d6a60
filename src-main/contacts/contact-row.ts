import { composeContactName, composeSortName } from '../../src-shared/contacts/contact-name.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { InsertedValues } from '../base/row-inserter.ts';
import type { DictionaryFinder } from '../dictionaries/find-dictionary-value.ts';
import { columnFields } from './contact-columns.ts';

/** When a contact is written, ISO UTC, and the import and its row that wrote it. */
export type WriteStamp = Readonly<{ at: string; importOperationId?: number; importRow?: number }>;

/** The name as the owner says it, and for sorting. */
export type ContactNames = Readonly<{ name: string; sortName: string }>;

/** Makes the names of a contact. */
export function composeNames({ kind, fields, points }: PreparedContact): ContactNames {
  return {
    name: composeContactName(kind, fields, points),
    sortName: composeSortName(kind, fields, points),
  };
}

/** The columns of `toContactRow` in its order. */
export const contactRow = {
  table: 'contacts',
  given: ['id', 'created_at', 'updated_at', 'kind', 'name', 'sort_name'],
  optional: [
    ...columnFields.map(({ column }) => column),
    'source_id',
    'need_id',
    'import_operation_id',
    'import_row',
  ],
} as const;

/** The row of a new contact. */
export function toContactRow(
  id: number,
  { kind, fields, dictionary: { source, need } }: PreparedContact,
  { at, importOperationId, importRow, name, sortName }: WriteStamp & ContactNames,
  findDictionaryValue: DictionaryFinder,
): InsertedValues {
  const row: (string | number | null)[] = [id, at, at, kind, name, sortName];
  for (const field of columnFields) row.push(fields[field.id] ?? null);
  row.push(
    source === undefined ? null : findDictionaryValue('source', source),
    need === undefined ? null : findDictionaryValue('need', need),
    importOperationId ?? null,
    importRow ?? null,
  );
  return row;
}
