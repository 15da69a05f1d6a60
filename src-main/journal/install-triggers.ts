import type { Database } from 'better-sqlite3';
import { composeJournalTriggers } from './journal-trigger-sql.ts';
import { readWatchedTables } from './watched-tables.ts';

function readTriggers(sqlite: Database): ReadonlyMap<string, string> {
  const rows = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'",
    )
    .all();
  return new Map(rows.map((row) => [row.name, row.sql]));
}

/** Removes the journal's triggers, for a migration that rewrites rows; `installJournalTriggers` puts them back. */
export function dropJournalTriggers(sqlite: Database): void {
  for (const name of readTriggers(sqlite).keys()) sqlite.exec(`DROP TRIGGER ${name}`);
}

/**
 * Makes every journaled table leave its changes in the journal, and refuse a write outside an operation.
 * The triggers follow the live schema; those that are already right are left alone, so it may run at every opening.
 * Also makes REPLACE fire the triggers of the rows that it deletes, which SQLite does per connection only.
 */
export function installJournalTriggers(sqlite: Database): void {
  sqlite.pragma('recursive_triggers = ON');
  const wanted = new Map(readWatchedTables(sqlite).flatMap((table) => [...composeJournalTriggers(table)]));
  const install = sqlite.transaction(() => {
    const present = readTriggers(sqlite);
    for (const [name, sql] of present) if (wanted.get(name) !== sql) sqlite.exec(`DROP TRIGGER ${name}`);
    for (const [name, sql] of wanted) if (present.get(name) !== sql) sqlite.exec(sql);
  });
  install();
}
