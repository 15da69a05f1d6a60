import Database from 'better-sqlite3';
import { isJournaledTable, listColumns } from './watched-tables.ts';
import { parseRowImage, type CellValue, type RowImage } from './row-image.ts';

/** A change as the journal keeps it; a row of a range comes as an insert without an id. */
export type StoredChange = Readonly<{
  id: number | null;
  table: string;
  rowId: number;
  contactId: number | null;
  change: 'insert' | 'update' | 'delete';
  before: string | null;
  after: string | null;
}>;

/** Done; the row is not as the change left it; other rows use the row; a constraint of the base forbids it. */
export type RevertOutcome = 'undone' | 'differs' | 'inUse' | 'failed';

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function composeInUseQuery(sqlite: Database.Database, table: string): string {
  const references = sqlite
    .prepare<[string], { child: string; column: string }>(
      `SELECT t.name AS child, f."from" AS "column" FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS f
       WHERE t.schema = 'main' AND t.type = 'table' AND f."table" = ?`,
    )
    .all(table);
  const parts = references.map(
    ({ child, column }) => `EXISTS (SELECT 1 FROM ${quote(child)} WHERE ${quote(column)} = :id)`,
  );
  return `SELECT :id IS NULL OR ${parts.length > 0 ? parts.join(' OR ') : '0'}`;
}

const cells = (image: RowImage, columns: readonly string[]): CellValue[] =>
  columns.map((column) => image[column] ?? null);

/**
 * Prepares the opposite of any change: an insert is removed unless another row uses it (so that no cascade takes
 * rows along), a delete is put back from its image under its own id, an update goes back in the columns that it
 * changed, and only while they still hold what it wrote.
 */
export function prepareRowReverter(sqlite: Database.Database): (change: StoredChange) => RevertOutcome {
  const statements = new Map<string, Database.Statement>();
  const prepare = (key: string, compose: () => string): Database.Statement => {
    const known = statements.get(key);
    if (known !== undefined) return known;
    const statement = sqlite.prepare(compose());
    statements.set(key, statement);
    return statement;
  };
  const columnsOf = new Map<string, ReadonlySet<string>>();
  const liveColumns = (table: string, image: RowImage): string[] => {
    const live = columnsOf.get(table) ?? new Set(listColumns(sqlite, table));
    columnsOf.set(table, live);
    return Object.keys(image).filter((column) => live.has(column));
  };

  function removeRow({ table, rowId }: StoredChange): RevertOutcome {
    const inUse = prepare(`use ${table}`, () => composeInUseQuery(sqlite, table)).pluck();
    if (inUse.get({ id: rowId }) === 1) return 'inUse';
    const removal = prepare(`delete ${table}`, () => `DELETE FROM ${quote(table)} WHERE id = ?`);
    return removal.run(rowId).changes === 1 ? 'undone' : 'differs';
  }

  function putRowBack({ table, rowId, before }: StoredChange): RevertOutcome {
    const image = parseRowImage(before);
    const columns = liveColumns(table, image);
    const insertion = prepare(
      `insert ${table} ${columns.join()}`,
      () =>
        `INSERT INTO ${quote(table)} (id, ${columns.map(quote).join(', ')})
         SELECT ?${', ?'.repeat(columns.length)} WHERE NOT EXISTS (SELECT 1 FROM ${quote(table)} WHERE id = ?)`,
    );
    return insertion.run(rowId, ...cells(image, columns), rowId).changes === 1 ? 'undone' : 'differs';
  }

  function setColumnsBack({ table, rowId, before, after }: StoredChange): RevertOutcome {
    const image = parseRowImage(before);
    const columns = liveColumns(table, image);
    if (columns.length === 0) return 'undone';
    const update = prepare(
      `update ${table} ${columns.join()}`,
      () =>
        `UPDATE ${quote(table)} SET ${columns.map((column) => `${quote(column)} = ?`).join(', ')}
         WHERE id = ? AND ${columns.map((column) => `${quote(column)} IS ?`).join(' AND ')}`,
    );
    const values = [...cells(image, columns), rowId, ...cells(parseRowImage(after), columns)];
    return update.run(...values).changes === 1 ? 'undone' : 'differs';
  }

  return (change) => {
    if (!isJournaledTable(change.table)) return 'failed';
    try {
      if (change.change === 'insert') return removeRow(change);
      return change.change === 'delete' ? putRowBack(change) : setColumnsBack(change);
    } catch (thrown) {
      if (thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_CONSTRAINT'))
        return 'failed';
      throw thrown;
    }
  };
}
