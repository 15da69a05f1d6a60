import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** The journal itself, what does not belong to the owner's records, and what the program keeps about the file. */
const leftOut: ReadonlySet<string> = new Set([
  'operations',
  'changes',
  'inserted_ranges',
  'fresh_ids',
  'journal_state',
  'settings',
  'import_runs',
  'base_facts',
  'contact_facts',
  'order_register',
  'contact_cities',
  'contact_stages',
  'segment_contacts',
  'segment_states',
  'segment_moves',
  'duplicate_pairs',
  'duplicate_scans',
  'applied_migrations',
]);
const batchLength = 65_536;

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A row as one JSON array: numbers, texts and NULL stay apart, integers are exact; bytes become `{"hex": …}`. */
function composeRowQuery(sqlite: Database, table: string): string {
  const columns = sqlite
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?) ORDER BY cid')
    .all(table);
  const cells = columns.map(({ name }) => {
    const column = quote(name);
    return `CASE typeof(${column}) WHEN 'blob' THEN json_object('hex', hex(${column})) ELSE ${column} END`;
  });
  const keys = columns.filter((column) => column.pk > 0).toSorted((a, b) => a.pk - b.pk);
  const order = keys.length > 0 ? keys.map((key) => quote(key.name)).join(', ') : 'rowid';
  return `SELECT json_array(${cells.join(', ')}) FROM ${quote(table)} ORDER BY ${order}`;
}

function hashTable(sqlite: Database, table: string): string {
  const hash = createHash('sha256');
  let batch = '';
  for (const row of sqlite.prepare<[], string>(composeRowQuery(sqlite, table)).pluck().iterate()) {
    batch += `${row}\n`;
    if (batch.length < batchLength) continue;
    hash.update(batch);
    batch = '';
  }
  return hash.update(batch).digest('hex');
}

/** Names of the ordinary tables with the owner's records, in order. */
function listRecordTables(sqlite: Database): readonly string[] {
  return sqlite
    .prepare<[], string>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name",
    )
    .pluck()
    .all()
    .filter((table) => !leftOut.has(table));
}

/**
 * SHA-256 of every ordinary table, rows in the order of their key: equal hashes mean equal records on any machine.
 * Left out: the journal, settings and facts of the base, the register of imported files, SQLite's own tables and those of the search index.
 */
export function hashTables(sqlite: Database): Readonly<Record<string, string>> {
  return Object.fromEntries(listRecordTables(sqlite).map((table) => [table, hashTable(sqlite, table)]));
}

/** The count of rows of the tables that `hashTables` covers. */
export function countTables(sqlite: Database): Readonly<Record<string, number>> {
  const count = (table: string): number =>
    sqlite
      .prepare<[], number>(`SELECT count(*) FROM ${quote(table)}`)
      .pluck()
      .get() ?? 0;
  return Object.fromEntries(listRecordTables(sqlite).map((table) => [table, count(table)]));
}
