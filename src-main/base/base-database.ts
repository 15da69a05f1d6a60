import type { Database } from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { schema } from './schema.ts';

/** The open base: drizzle for ordinary queries, the connection itself for what must be fast. */
export type BaseDatabase = Readonly<{
  sqlite: Database;
  orm: BetterSQLite3Database<typeof schema>;
}>;
