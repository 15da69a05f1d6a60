import { closeSync, fsyncSync, openSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const BUSY_CODES = new Set(['EPERM', 'EACCES', 'EBUSY']);
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
const RETRY_MS = [10, 20, 50, 100, 200, 500, 1000, 2000];

/**
 * Puts content in place of a file so that a crash at any moment leaves the old content or the new:
 * a temporary file, fsync, rename, fsync of the folder.
 */
export async function replaceFile(path: string, content: Buffer): Promise<void> {
  const temporary = `${path}.tmp`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await moveFile(temporary, path);
}

/** Renames within one disk, then fsyncs both folders. On Windows waits for antiviruses and indexers to let go. */
export async function moveFile(from: string, to: string): Promise<void> {
  await renamePatiently(from, to);
  syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) syncFolder(dirname(from));
}

/**
 * Makes the names in a folder last through a power loss. Windows has no such call and needs none; some file systems
 * (memory sticks, folders of other computers) have none either.
 */
export function syncFolder(folder: string, sync: (file: number) => void = fsyncSync): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    sync(file);
  } catch (error) {
    if (!hasCode(error, NO_FOLDER_SYNC)) throw error;
  } finally {
    closeSync(file);
  }
}

/** Makes the content of a file last through a power loss. */
export async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of process.platform === 'win32' ? RETRY_MS : []) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (!hasCode(error, BUSY_CODES)) throw error;
      await sleep(pause);
    }
  }
  await rename(from, to);
}

function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return error instanceof Error && 'code' in error && codes.has(String(error.code));
}
