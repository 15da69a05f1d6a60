import type { Statement } from 'better-sqlite3';
import type { BaseDatabase } from '../base/base-database.ts';

/** Hands out the statement of a shape, composing and preparing it only when the shape is met first. */
export type StatementShapes = (shape: number | string, composeSql: () => string) => Statement;

/**
 * Statements of an insert differ by the columns that are filled; binding a NULL costs as much as binding a value, so
 * that a statement per shape of row is a third faster than one with every column. `limit` bounds what is kept.
 */
export function prepareStatementShapes(db: BaseDatabase, limit = 256): StatementShapes {
  const statements = new Map<number | string, Statement>();
  return (shape, composeSql) => {
    const known = statements.get(shape);
    if (known !== undefined) return known;
    if (statements.size >= limit) statements.clear();
    const statement = db.sqlite.prepare(composeSql());
    statements.set(shape, statement);
    return statement;
  };
}
