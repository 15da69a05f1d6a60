import { AppError } from '../../src-shared/contract/app-error.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
const FAILED = new Set([
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'EACCES',
  'EPERM',
  'EROFS',
  'EBUSY',
  'ENODEV',
  'ENXIO',
  'EMFILE',
  'ENFILE',
  'EISDIR',
  'ELOOP',
  'EEXIST',
  'ENOTEMPTY',
  'ENAMETOOLONG',
  'EINVAL',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EXDEV',
  'ETXTBSY',
  // A folder on another computer that has gone away, and what Windows cannot name.
  'ESTALE',
  'ETIMEDOUT',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTCONN',
  'ECANCELED',
  'UNKNOWN',
]);

/**
 * Turns an error of the file system or of SQLite's file access into AppError diskFull or diskFailed;
 * anything else is given back as it came.
 */
export function toDiskError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (FULL.has(error.code)) return new AppError('diskFull');
  if (FAILED.has(error.code)) return new AppError('diskFailed');
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|PERM)/.test(error.code)) return new AppError('diskFailed');
  return error;
}

/** Runs work whose file errors must reach the owner as AppError diskFull or diskFailed. */
export async function withDiskErrors<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw toDiskError(error);
  }
}
