import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { schema } from '../../src-main/base/schema.ts';

const migrations = join(import.meta.dirname, '../../migrations');

/** A migrated base in memory: real SQLite, no file, no key. */
export function createTestDatabase(): BaseDatabase {
  const sqlite = new Database(':memory:');
  sqlite.pragma('foreign_keys = ON');
  for (const file of readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()) {
    sqlite.exec(readFileSync(join(migrations, file), 'utf8').replaceAll('--> statement-breakpoint', ''));
  }
  return { sqlite, orm: drizzle({ client: sqlite, schema }) };
}
