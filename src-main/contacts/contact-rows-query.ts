import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { ContactKind, ContactRow } from '../../src-shared/contacts/contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { composeCellSql } from './field-sql.ts';
import { findFields } from './find-field.ts';
import { readCell } from './read-cell.ts';

type Head = [id: number, kind: ContactKind, name: string];
type RawRow = [...Head, ...(string | number | null)[]];

/** Rows of contacts in the given order with these fields, in one query; ids that are gone are left out. */
export function selectContactRows(
  db: BaseDatabase,
  ids: readonly number[],
  fields: readonly ContactField[],
): ContactRow[] {
  const cells = fields.map((field) => `, ${composeCellSql(field)}`).join('');
  const rows = db.sqlite
    .prepare<[string], RawRow>(
      `SELECT c.id, c.kind, c.name${cells} FROM json_each(?) AS wanted
       CROSS JOIN contacts c ON c.id = wanted.value ORDER BY wanted.key`,
    )
    .raw()
    .all(JSON.stringify(ids));
  return rows.map(([id, kind, name, ...values]) => ({
    id,
    kind,
    name,
    cells: Object.fromEntries(
      fields.map((field, index) => {
        const value = readCell(field, values[index] ?? null);
        return [field.id, value];
      }),
    ),
  }));
}

/**
 * Rows of contacts in the given order with the named fields, in one query however many they are; ids that are gone
 * are left out. Throws AppError `fieldUnknown`.
 */
export function listContactRows(
  db: BaseDatabase,
  ids: readonly number[],
  fieldIds: readonly string[],
): ContactRow[] {
  return selectContactRows(db, ids, findFields(db, fieldIds));
}
