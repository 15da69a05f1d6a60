import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** How long whoever has the base open is waited for, milliseconds. */
const BUSY_TIMEOUT_MS = 1500;

/**
 * Takes the lock of a base without its key, so that no program opens the file until `release`, and writes nothing.
 * Throws AppError baseInUse when a program has it open. A file that is not there needs no lock.
 */
export function lockBaseFile(
  path: string,
  nativeBinding: string | undefined,
): Readonly<{ release: () => void }> {
  if (!existsSync(path)) return { release: () => undefined };
  const sqlite = new Database(path, {
    readonly: true,
    fileMustExist: true,
    timeout: BUSY_TIMEOUT_MS,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });
  try {
    // In this mode SQLite keeps the lock that the first reading takes, even though it cannot make out the page.
    sqlite.pragma('locking_mode = EXCLUSIVE');
    sqlite.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      sqlite.close();
      throw new AppError('baseInUse');
    }
  }
  return { release: () => sqlite.close() };
}
