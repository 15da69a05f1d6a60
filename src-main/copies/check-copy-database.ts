import type { Database } from 'better-sqlite3';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { openDatabase, type OpenDatabaseOptions } from '../base/open-database.ts';
import type { CopyFacts } from './copy-header.ts';
import { areSnapshotsEqual, takeTableSnapshot, type TableSnapshot } from './table-snapshot.ts';

/**
 * Opens the base taken out of a copy and checks its pages, its foreign keys and what the header says of it.
 * Throws AppError copyDamaged, or copyMismatch when its tables differ from the expected ones.
 */
export function checkCopyDatabase(
  file: Omit<OpenDatabaseOptions, 'mode'>,
  facts: CopyFacts,
  expected?: TableSnapshot,
): void {
  const sqlite = openCopyDatabase(file);
  try {
    const sound =
      sqlite.pragma('quick_check', { simple: true }) === 'ok' &&
      sqlite.prepare('PRAGMA foreign_key_check').all().length === 0 &&
      sqlite.pragma('user_version', { simple: true }) === facts.schemaVersion &&
      countContacts(sqlite) === facts.contacts;
    if (!sound) throw new AppError('copyDamaged');
    if (expected && !areSnapshotsEqual(expected, takeTableSnapshot(sqlite)))
      throw new AppError('copyMismatch');
  } finally {
    sqlite.close();
  }
}

/** How many contacts a base holds outside the trash. */
export function countContacts(sqlite: Database): number {
  return Number(sqlite.prepare('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get());
}

function openCopyDatabase(file: Omit<OpenDatabaseOptions, 'mode'>): Database {
  try {
    return openDatabase({ ...file, mode: 'check' });
  } catch (error) {
    const damaged = error instanceof AppError && error.code === 'baseDamaged';
    throw damaged ? new AppError('copyDamaged') : error;
  }
}
