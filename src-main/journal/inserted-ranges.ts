import type { Database } from 'better-sqlite3';
import { isJournaledTable, listColumns } from './watched-tables.ts';

/** The rows of a table that one operation inserted: those that stand, or once stood, between two ids, both included. */
export type InsertedRange = Readonly<{ table: string; firstId: number; lastId: number }>;

/** What tells the contact of a row of a table, as a column of it; null for tables that belong to no contact. */
export function findContactColumn(sqlite: Database, table: string): 'id' | 'contact_id' | null {
  if (table === 'contacts') return 'id';
  return listColumns(sqlite, table).includes('contact_id') ? 'contact_id' : null;
}

/** The ranges of an operation. Tables that the program no longer journals are left out. */
export function listInsertedRanges(sqlite: Database, operationId: number): readonly InsertedRange[] {
  return sqlite
    .prepare<[number], InsertedRange>(
      `SELECT table_name AS "table", first_id AS firstId, last_id AS lastId FROM inserted_ranges
       WHERE operation_id = ?`,
    )
    .all(operationId)
    .filter(({ table }) => isJournaledTable(table));
}

/** What all operations after this one inserted: for each table everything from the first range to the end. */
export function listLaterInserts(sqlite: Database, operationId: number): readonly InsertedRange[] {
  return sqlite
    .prepare<[number], InsertedRange>(
      `SELECT table_name AS "table", min(first_id) AS firstId, max(last_id) AS lastId FROM inserted_ranges
       WHERE operation_id > ? GROUP BY table_name`,
    )
    .all(operationId)
    .filter(({ table }) => isJournaledTable(table));
}
