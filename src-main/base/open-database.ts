import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from './base-database.ts';
import { toDiskError } from './disk-errors.ts';
import { schema } from './schema.ts';

/** What SQLite stores in the header of every base of this program: «KART» in ASCII. */
export const APPLICATION_ID = 0x4b415254;

/** The page of SQLCipher 4; no base is shorter than one page. */
export const PAGE_SIZE = 4096;

/** How long another holder of the file is waited for, milliseconds: an antivirus goes, a second program stays. */
const BUSY_TIMEOUT_MS = 1500;

/** Name, value to set, value that must be read back. The order matters: the lock before the log, the log before its durability. */
const livePragmas = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['temp_store', 'MEMORY', 2],
  // KiB: every page that is not kept is decrypted anew, and a base of 100,000 contacts is about 80 MB.
  ['cache_size', '-98304', -98304],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
] as const;

/** What a file that is only looked at needs: nothing is written, not even a log beside it. */
const checkPragmas = livePragmas.filter(([name]) => name !== 'locking_mode' && name !== 'journal_mode');

/** How to open an encrypted file: `create` makes a new one, `open` takes the live base, `check` only reads. */
export type OpenDatabaseOptions = Readonly<{
  path: string;
  /** The 32 bytes that SQLCipher gets as a raw key. */
  key: Buffer;
  mode: 'create' | 'open' | 'check';
  /** The driver's addon, when the one in its package does not fit the runtime. */
  nativeBinding?: string | undefined;
}>;

/**
 * Opens an encrypted base and sets the connection up; every pragma is read back.
 * Throws AppError baseExists, baseMissing, baseDamaged, baseInUse, diskFull or diskFailed.
 */
export function openDatabase(options: OpenDatabaseOptions): Database.Database {
  checkFile(options);
  const sqlite = connect(options);
  try {
    sqlite.pragma("cipher='sqlcipher'");
    sqlite.pragma('legacy=4');
    sqlite.pragma(`key="x'${options.key.toString('hex')}'"`);
    for (const [name, value, expected] of options.mode === 'check' ? checkPragmas : livePragmas) {
      sqlite.pragma(`${name}=${value}`);
      const actual = sqlite.pragma(name, { simple: true });
      if (actual !== expected) throw new Error(`pragma ${name} is ${String(actual)}, not ${expected}`);
    }
    if (options.mode === 'create') assertEncrypted(options.path);
    else if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new AppError('baseDamaged');
    }
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw toOpenError(error);
  }
}

/** Adds drizzle to a connection. */
export function wrapDatabase(sqlite: Database.Database): BaseDatabase {
  return { sqlite, orm: drizzle({ client: sqlite, schema }) };
}

/** Throws when the file begins as a plain SQLite file does: its content would be readable without a key. */
export function assertEncrypted(path: string): void {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('latin1').startsWith('SQLite format 3')) throw new Error('The base is not encrypted');
}

// SQLite takes an empty file for an empty base with any key, so that short files are told apart here.
function checkFile({ path, mode }: OpenDatabaseOptions): void {
  if (mode === 'create') {
    if (existsSync(path)) throw new AppError('baseExists');
    return;
  }
  if (!existsSync(path)) throw new AppError('baseMissing');
  if (statSync(path).size < PAGE_SIZE) throw new AppError('baseDamaged');
}

function connect({ path, mode, nativeBinding }: OpenDatabaseOptions): Database.Database {
  try {
    return new Database(path, {
      fileMustExist: mode !== 'create',
      readonly: mode === 'check',
      timeout: BUSY_TIMEOUT_MS,
      ...(nativeBinding === undefined ? {} : { nativeBinding }),
    });
  } catch (error) {
    throw toOpenError(error);
  }
}

// The key has been proved by the key block before, so that a file it does not open is a damaged one.
function toOpenError(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return toDiskError(error);
  if (error.code.startsWith('SQLITE_NOTADB') || error.code.startsWith('SQLITE_CORRUPT')) {
    return new AppError('baseDamaged');
  }
  if (error.code.startsWith('SQLITE_BUSY')) return new AppError('baseInUse');
  return toDiskError(error);
}
