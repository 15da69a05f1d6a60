import type { BaseDatabase } from './base-database.ts';

/** Lists and cards are read by these while a long write goes on, and rows come in their order: they cost little. */
const readMeanwhile: ReadonlySet<string> = new Set(['contacts_by_name', 'contact_points_by_contact']);

const indexesSql = `
  SELECT name, sql FROM sqlite_schema
  WHERE type = 'index' AND tbl_name IN ('contacts', 'contact_points') AND sql NOT LIKE 'CREATE UNIQUE%'`;

/**
 * Takes the indexes of contacts and their points away for the rest of a transaction, except those by which lists and
 * cards are read; answers what builds them again, with pauses. One sorting of all rows costs a third of finding the
 * place of each, so this is for a write of more rows than there are. A rollback brings the indexes back as well.
 */
export function buildIndexesLater({
  sqlite,
}: Pick<BaseDatabase, 'sqlite'>): (pause: () => Promise<void>) => Promise<void> {
  if (!sqlite.inTransaction) throw new Error('indexes: taken away outside a transaction');
  const taken = sqlite
    .prepare<[], { name: string; sql: string }>(indexesSql)
    .all()
    .filter(({ name }) => !readMeanwhile.has(name));
  for (const { name } of taken) sqlite.exec(`DROP INDEX ${name}`);
  return async (pause) => {
    for (const { sql } of taken) {
      sqlite.exec(sql);
      await pause();
    }
  };
}
