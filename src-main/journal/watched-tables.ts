import type { Database } from 'better-sqlite3';
import { journaledTables } from '../base/schema.ts';
import type { WatchedTable } from './journal-trigger-sql.ts';

/** The columns of a table as the open base has them, in order. */
export function listColumns(sqlite: Database, table: string): readonly string[] {
  return sqlite
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table);
}

/** The journaled tables with the columns that they have in this very file. */
export function readWatchedTables(sqlite: Database): readonly WatchedTable[] {
  return journaledTables.map((name) => {
    const columns = listColumns(sqlite, name);
    if (!columns.includes('id')) throw new Error(`journal: table ${name} is missing or has no id`);
    return { name, columns: columns.filter((column) => column !== 'id') };
  });
}

/** Whether the journal may write to a table of this name: names come from stored rows. */
export function isJournaledTable(name: string): boolean {
  return journaledTables.some((table) => table === name);
}
