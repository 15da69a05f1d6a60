import type { Database, Statement } from 'better-sqlite3';
import type { BaseDatabase } from './base-database.ts';

/** How many statements of one connection are kept. */
const LIMIT = 200;

const statements = new WeakMap<Database, Map<string, Statement>>();

/**
 * The prepared statement of a text of SQL, kept for the next time: preparing costs several times what a quick query
 * does. The first use sets its mode: ask for one text always in the same one (`pluck`, `raw`).
 */
export function prepareCached<Params extends unknown[], Row>(
  { sqlite }: Pick<BaseDatabase, 'sqlite'>,
  sql: string,
): Statement<Params, Row> {
  const held = statements.get(sqlite) ?? new Map<string, Statement>();
  statements.set(sqlite, held);
  const known = held.get(sql);
  // What a row of a text of SQL looks like is the caller's word, as with prepare itself.
  if (known !== undefined) return known as Statement<Params, Row>;
  if (held.size >= LIMIT) held.clear();
  const statement = sqlite.prepare<Params, Row>(sql);
  held.set(sql, statement);
  return statement;
}
