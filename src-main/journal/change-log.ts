import * as z from 'zod';
import type { Database } from 'better-sqlite3';
import { operationKinds, type FieldChange } from '../../src-shared/journal/operation.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listInsertedRows } from './inserted-rows-log.ts';
import { nameStatuses, readOrderOfChange } from './order-of-change.ts';
import { parseRowImage, type RowImage } from './row-image.ts';
import { isJournaledTable } from './watched-tables.ts';
import { journaledTables } from '../base/schema.ts';

type ChangeRow = {
  id: number;
  operationId: number;
  operationKind: string;
  at: string;
  table: string;
  rowId: number;
  change: FieldChange['change'];
  before: string | null;
  after: string | null;
};

const kindSchema = z.enum(operationKinds);

/** Columns that the program keeps for itself: a card's log does not speak of them. */
const bookkeeping: ReadonlySet<string> = new Set([
  'contact_id',
  'sort_name',
  'import_operation_id',
  'import_row',
  'created_at',
  'updated_at',
]);

/** What an insert put there: the row as it is now, or as it was when removed, with later updates taken off. */
function reconstructInserted(sqlite: Database, { id, table, rowId }: ChangeRow): RowImage {
  const images = sqlite
    .prepare<[string, number, number], string>(
      `SELECT before FROM changes
       WHERE table_name = ? AND row_id = ? AND change <> 'insert' AND id > ? ORDER BY id`,
    )
    .pluck()
    .all(table, rowId, id > idsOfRanges ? 0 : id);
  const live = isJournaledTable(table)
    ? sqlite.prepare<[number], RowImage & { id: number }>(`SELECT * FROM "${table}" WHERE id = ?`).get(rowId)
    : undefined;
  const { id: _id, ...image } = live ?? { id: rowId };
  return images.reduceRight((row, before) => ({ ...row, ...parseRowImage(before) }), image);
}

function listFields(sqlite: Database, row: ChangeRow): FieldChange['fields'] {
  const before = parseRowImage(row.before);
  const after = row.change === 'insert' ? reconstructInserted(sqlite, row) : parseRowImage(row.after);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => !bookkeeping.has(column))
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }))
    .filter((field) => field.before !== field.after);
}

// A row of a range has no change of its own, yet a line of the log wants an id that no other has.
const idsOfRanges = 2 ** 50;

/** The rows that ranges tell of as changes; one that belonged to nobody when it was inserted is none of the card's. */
function listInsertsOfRanges(sqlite: Database, contactId: number): ChangeRow[] {
  return listInsertedRows(sqlite, contactId)
    .map((row): ChangeRow => {
      const place = journaledTables.findIndex((name) => name === row.table);
      return {
        ...row,
        id: idsOfRanges + row.rowId * 64 + place,
        change: 'insert',
        before: null,
        after: null,
      };
    })
    .filter((row) => row.table === 'contacts' || reconstructInserted(sqlite, row)['contact_id'] !== null);
}

/** Newest first; within an operation ranges count as written before all changes. */
function mergeChanges(logged: readonly ChangeRow[], inserted: readonly ChangeRow[]): ChangeRow[] {
  return [...logged, ...inserted].toSorted((one, other) => other.operationId - one.operationId);
}

/** The change log of a contact with all its rows, newest first; changes that the owner would not see are left out. */
export function listContactChanges(
  { sqlite }: BaseDatabase,
  contactId: number,
  limit: number,
): FieldChange[] {
  const logged = sqlite
    .prepare<[number, number], ChangeRow>(
      `SELECT changes.id, operation_id AS operationId, kind AS operationKind, at, table_name AS "table",
         row_id AS rowId, change, before, after
       FROM changes JOIN operations ON operations.id = operation_id
       WHERE contact_id = ? ORDER BY changes.id DESC LIMIT ?`,
    )
    .all(contactId, limit);
  return mergeChanges(logged, listInsertsOfRanges(sqlite, contactId))
    .slice(0, limit)
    .map((row) => ({
      id: row.id,
      operationId: row.operationId,
      operationKind: kindSchema.parse(row.operationKind),
      at: row.at,
      table: row.table,
      change: row.change,
      order: readOrderOfChange(sqlite, row),
      fields: nameStatuses(sqlite, row.table, listFields(sqlite, row)),
    }))
    .filter((change) => change.fields.length > 0);
}
