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

/** Columns by which a unique index can refuse a row; `id` is not one of them. */
function listUniqueColumns(sqlite: Database, table: string, columns: readonly string[]): readonly string[] {
  const named = sqlite
    .prepare<[string], string | null>(
      `SELECT DISTINCT c.name FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c
       WHERE i."unique" = 1 ORDER BY c.name`,
    )
    .pluck()
    .all(table);
  // An index over an expression may depend on any column.
  return named.includes(null) ? columns : named.filter((name) => name !== null);
}

/** The journaled tables with the columns that they have in this very file. */
export function readWatchedTables(sqlite: Database): readonly WatchedTable[] {
  return journaledTables.map((name) => {
    const columns = listColumns(sqlite, name);
    if (!columns.includes('id')) throw new Error(`journal: table ${name} is missing or has no id`);
    const own = columns.filter((column) => column !== 'id');
    return { name, columns: own, uniqueColumns: listUniqueColumns(sqlite, name, own) };
  });
}

/** Whether the journal may write to a table of this name: names come from stored rows. */
export function isJournaledTable(name: string): boolean {
  return journaledTables.some((table) => table === name);
}
