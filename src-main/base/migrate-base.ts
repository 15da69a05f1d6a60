import type { Database } from 'better-sqlite3';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { dropJournalTriggers, installJournalTriggers } from '../journal/install-triggers.ts';
import { toDiskError } from './disk-errors.ts';
import { APPLICATION_ID } from './open-database.ts';
import { readMigrations, type Migration } from './read-migrations.ts';

/** What the runner did. */
export type MigrationOutcome = 'created' | 'migrated' | 'nothing';

/** What stands between a base and this program. The version of a base is the count of its migrations. */
export type MigrationPlan = Readonly<{
  outcome: MigrationOutcome;
  from: number;
  pending: readonly Migration[];
}>;

/** A test's way to stop the runner: called before each statement with its number from 0. */
export type StatementHook = (index: number) => void;

const createApplied = `CREATE TABLE IF NOT EXISTS applied_migrations (
  position INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL UNIQUE)`;

/**
 * Says which migrations of the folder the base lacks; reads only.
 * Throws AppError baseFromFuture when the base has a migration that this program does not know.
 */
export function planMigrations(sqlite: Database, folder: string): MigrationPlan {
  const migrations = readMigrations(folder);
  const from = Number(sqlite.pragma('user_version', { simple: true }));
  const applied = readAppliedHashes(sqlite);
  const known = new Set(migrations.map((migration) => migration.hash));
  if (from > migrations.length || applied.some((hash) => !known.has(hash))) {
    throw new AppError('baseFromFuture', { version: from, known: migrations.length });
  }
  const done = new Set(applied);
  const pending = migrations.filter((migration) => !done.has(migration.hash));
  const outcome = pending.length === 0 ? 'nothing' : applied.length === 0 ? 'created' : 'migrated';
  return { outcome, from, pending };
}

/**
 * Brings a base to the newest schema in one transaction and renews the journal's triggers.
 * A migration is known by the hash of its text, whatever its date. Foreign keys are off while tables are
 * rebuilt (a rebuild would empty the children) and checked before the commit.
 * Throws AppError baseFromFuture with nothing written, or migrationFailed with everything rolled back.
 */
export function migrateBase(
  sqlite: Database,
  folder: string,
  beforeStatement?: StatementHook,
): MigrationOutcome {
  const plan = planMigrations(sqlite, folder);
  sqlite.pragma('foreign_keys = OFF');
  try {
    sqlite.transaction(() => applyPlan(sqlite, plan, beforeStatement)).immediate();
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
  return plan.outcome;
}

function applyPlan(sqlite: Database, plan: MigrationPlan, beforeStatement?: StatementHook): void {
  // A migration may rewrite rows; that belongs to no operation of the owner.
  if (plan.pending.length > 0) dropJournalTriggers(sqlite);
  let index = 0;
  let version = plan.from;
  sqlite.exec(createApplied);
  for (const { name, hash, statements } of plan.pending) {
    for (const statement of statements) {
      beforeStatement?.(index);
      index += 1;
      runStatement(sqlite, name, statement);
    }
    version += 1;
    sqlite
      .prepare('INSERT INTO applied_migrations (position, name, hash) VALUES (?, ?, ?)')
      .run(version, name, hash);
  }
  installJournalTriggers(sqlite);
  // The check reads the whole base: half a second of every opening, where nothing was rebuilt.
  if (plan.pending.length === 0) return;
  const [broken] = sqlite.prepare<[], { table: string }>('PRAGMA foreign_key_check').all();
  if (broken) throw new AppError('migrationFailed', { migration: broken.table });
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite.pragma(`user_version = ${version}`);
}

function runStatement(sqlite: Database, name: string, statement: string): void {
  try {
    sqlite.exec(statement);
  } catch (error) {
    const diskError = toDiskError(error);
    if (diskError !== error) throw diskError;
    throw new AppError('migrationFailed', {
      migration: name,
      reason: error instanceof Error ? error.message : '',
    });
  }
}

function readAppliedHashes(sqlite: Database): string[] {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'applied_migrations'").get();
  if (!table) return [];
  return sqlite.prepare<[], string>('SELECT hash FROM applied_migrations ORDER BY position').pluck().all();
}
