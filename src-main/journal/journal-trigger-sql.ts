/** A table that the journal watches: its name, its columns apart from `id`, those of them that unique indexes know. */
export type WatchedTable = Readonly<{
  name: string;
  columns: readonly string[];
  uniqueColumns: readonly string[];
}>;

/** What SQLite says when a watched table is written outside an operation. */
export const outsideOperationMessage = 'journal: write outside an operation';

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The contact to which a row belongs, as SQL: its own id, its contact_id, or NULL. */
function contactOf(table: WatchedTable, row: 'NEW' | 'OLD'): string {
  if (table.name === 'contacts') return `${row}."id"`;
  return table.columns.includes('contact_id') ? `${row}."contact_id"` : 'NULL';
}

function insertChange(table: WatchedTable, change: string, row: 'NEW' | 'OLD', images: string): string {
  return `INSERT INTO changes (operation_id, table_name, row_id, contact_id, change, before, after)
  VALUES (
    coalesce((SELECT operation_id FROM journal_state WHERE id = 1), RAISE(ABORT, ${literal(outsideOperationMessage)})),
    ${literal(table.name)}, ${row}."id", ${contactOf(table, row)}, ${literal(change)}, ${images});`;
}

/** JSON of one side of an update with only the columns that differ. */
function differingColumns(table: WatchedTable, row: 'NEW' | 'OLD'): string {
  const parts = table.columns.map(
    (column) =>
      `CASE WHEN OLD.${quote(column)} IS NOT NEW.${quote(column)} ` +
      `THEN ${literal(`,${JSON.stringify(column)}:`)} || json_quote(${row}.${quote(column)}) ELSE '' END`,
  );
  return `'{' || substr(\n      ${parts.join('\n      || ')}, 2) || '}'`;
}

/** JSON of a whole row as it was. */
function wholeRow(table: WatchedTable): string {
  return `json_object(${table.columns.map((column) => `${literal(column)}, OLD.${quote(column)}`).join(', ')})`;
}

/** Ends the time when new rows leave no change: from here on the order of writes matters. */
const endFreshRows = 'DELETE FROM fresh_ids';

/** Whether a row leaves no change because a long operation inserts it under a new id. */
function isFresh(table: WatchedTable): string {
  return `NEW."id" > (SELECT after_id FROM fresh_ids WHERE table_name = ${literal(table.name)})`;
}

/** What a change of a table with unique indexes adds to its trigger: a value that becomes free may be taken again. */
function endFreshRowsWhen(table: WatchedTable, event: 'update' | 'delete'): string {
  if (table.uniqueColumns.length === 0) return '';
  const differs = table.uniqueColumns.map((column) => `OLD.${quote(column)} IS NOT NEW.${quote(column)}`);
  return event === 'delete' ? `\n  ${endFreshRows};` : `\n  ${endFreshRows} WHERE ${differs.join(' OR ')};`;
}

/**
 * The three triggers of a table by name: an insert leaves no image (and nothing at all while ranges tell of it), an update both images of what differs
 * (and nothing at all when nothing differs), a delete the whole row. SQLite's page «Automatic Undo/Redo
 * With SQLite» is the model; images instead of SQL text keep the journal readable and scrubbable.
 */
export function composeJournalTriggers(table: WatchedTable): ReadonlyMap<string, string> {
  const insert = `journal_${table.name}_insert`;
  const update = `journal_${table.name}_update`;
  const remove = `journal_${table.name}_delete`;
  const all = ['id', ...table.columns];
  const differs = all.map((column) => `OLD.${quote(column)} IS NOT NEW.${quote(column)}`).join(' OR ');
  const on = quote(table.name);
  return new Map([
    [
      insert,
      `CREATE TRIGGER ${insert} AFTER INSERT ON ${on} WHEN (${isFresh(table)}) IS NOT TRUE BEGIN\n  ${insertChange(table, 'insert', 'NEW', 'NULL, NULL')}\n  ${endFreshRows};\nEND`,
    ],
    [
      update,
      `CREATE TRIGGER ${update} AFTER UPDATE ON ${on} WHEN ${differs} BEGIN
  SELECT RAISE(ABORT, 'journal: an id never changes') WHERE OLD."id" IS NOT NEW."id";
  ${insertChange(table, 'update', 'NEW', `${differingColumns(table, 'OLD')},\n    ${differingColumns(table, 'NEW')}`)}${endFreshRowsWhen(table, 'update')}
END`,
    ],
    [
      remove,
      `CREATE TRIGGER ${remove} AFTER DELETE ON ${on} BEGIN\n  ${insertChange(table, 'delete', 'OLD', `${wholeRow(table)}, NULL`)}${endFreshRowsWhen(table, 'delete')}\nEND`,
    ],
  ]);
}
