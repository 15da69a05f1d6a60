import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { migrateBase } from '../../src-main/base/migrate-base.ts';
import { wrapDatabase } from '../../src-main/base/open-database.ts';

/** The folder of the migrations that the program ships. */
export const migrationsFolder = join(import.meta.dirname, '../../migrations');

/** A migrated base in memory: real SQLite with the journal's triggers, no file, no key. */
export function createTestDatabase(): BaseDatabase {
  const sqlite = new Database(':memory:');
  migrateBase(sqlite, migrationsFolder);
  return wrapDatabase(sqlite);
}
