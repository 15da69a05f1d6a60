import type { Database } from 'better-sqlite3';
import { journaledTables } from '../base/schema.ts';
import { findContactColumn } from './inserted-ranges.ts';

/** A row of a contact that a range tells of. */
export type InsertedRow = Readonly<{
  operationId: number;
  operationKind: string;
  at: string;
  table: string;
  rowId: number;
}>;

const ofRange =
  'JOIN inserted_ranges AS r ON r.table_name = :table AND r.first_id <= found.id AND r.last_id >= found.id';

/** The rows of a contact that long operations inserted, those that stand and those that are gone, the newest first. */
export function listInsertedRows(sqlite: Database, contactId: number): readonly InsertedRow[] {
  return journaledTables.toReversed().flatMap((table) => {
    const column = findContactColumn(sqlite, table);
    if (column === null || !hasRanges(sqlite, table)) return [];
    return sqlite
      .prepare<[{ table: string; contactId: number }], InsertedRow>(
        `WITH found (id) AS (
           SELECT id FROM "${table}" WHERE ${column} = :contactId
           UNION SELECT row_id FROM changes
           WHERE contact_id = :contactId AND table_name = :table AND change = 'delete')
         SELECT operations.id AS operationId, kind AS operationKind, at, :table AS "table", found.id AS rowId
         FROM found ${ofRange} JOIN operations ON operations.id = r.operation_id
         ORDER BY found.id DESC`,
      )
      .all({ table, contactId });
  });
}

function hasRanges(sqlite: Database, table: string): boolean {
  return (
    sqlite.prepare('SELECT 1 FROM inserted_ranges WHERE table_name = ? LIMIT 1').get(table) !== undefined
  );
}
