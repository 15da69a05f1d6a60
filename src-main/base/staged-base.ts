import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { getBaseFiles, type BaseFiles } from './base-files.ts';
import { lockBaseFile } from './lock-base-file.ts';
import { moveFile, syncFile, syncFolder } from './replace-file.ts';

/**
 * A base that is created or restored grows in a folder `incoming-STAMP.tmp`. Renaming that folder to
 * `incoming-STAMP` is the moment from which the new base counts: what follows are renames that the next start
 * can finish. A base that stood in its place goes whole to `replaced-STAMP`; nothing is ever deleted.
 */
const STAGED = /^incoming-\d{8}T\d{9}Z$/;
const UNFINISHED = /^incoming-\d{8}T\d{9}Z\.tmp$/;

/** Makes an empty folder for a new base; what an interrupted attempt left is removed. */
export function openStaging(folder: string, now: Date): BaseFiles & { readonly folder: string } {
  mkdirSync(folder, { recursive: true });
  removeUnfinishedStaging(folder);
  const staging = join(folder, `incoming-${now.toISOString().replaceAll(/[-:.]/g, '')}.tmp`);
  mkdirSync(staging);
  return { ...getBaseFiles(staging), folder: staging };
}

/**
 * Puts the finished base of a staging folder in place. Throws AppError baseInUse, with nothing moved, when a program
 * has the base open that stands there: its later edits would be lost.
 */
export async function installStaging(folder: string, staging: string, nativeBinding?: string): Promise<void> {
  await syncFile(getBaseFiles(staging).base);
  syncFolder(staging);
  await withLock(folder, nativeBinding, async () => {
    await moveFile(staging, staging.slice(0, -'.tmp'.length));
    await placeStaged(folder);
  });
}

/** Removes the staging folder of an attempt that has failed or was cancelled. */
export async function discardStaging(staging: string): Promise<void> {
  await rm(staging, { recursive: true, force: true });
}

/** Whether a finished base waits to be put in place. */
export function hasStagedBase(folder: string): boolean {
  return findStaged(folder) !== undefined;
}

/**
 * Finishes what a crash interrupted: puts a finished base in place, moving aside the one that stands there.
 * Throws AppError baseInUse when a program has that one open.
 */
export async function finishStaging(folder: string, nativeBinding?: string): Promise<void> {
  if (hasStagedBase(folder)) await withLock(folder, nativeBinding, () => placeStaged(folder));
}

// Windows does not rename a file that anybody has open: there the lock is proved and let go, and a program that
// opens the base after all makes the first rename fail.
async function withLock(
  folder: string,
  nativeBinding: string | undefined,
  move: () => Promise<void>,
): Promise<void> {
  const lock = lockBaseFile(getBaseFiles(folder).base, nativeBinding);
  if (process.platform === 'win32') lock.release();
  try {
    await move();
  } finally {
    lock.release();
  }
}

async function placeStaged(folder: string): Promise<void> {
  const staged = findStaged(folder);
  if (staged === undefined) return;
  const incoming = getBaseFiles(staged);
  const target = getBaseFiles(folder);
  // The base itself moves last: while it is still here, every file of the target's base is an old one.
  if (existsSync(incoming.base)) {
    const aside = join(folder, basename(staged).replace('incoming', 'replaced'));
    await moveAside([target.base, ...target.companions], aside);
    for (const name of ['keys', 'keysBackup'] as const) {
      if (!existsSync(incoming[name])) continue;
      await moveAside([target[name]], aside);
      await moveFile(incoming[name], target[name]);
    }
    await moveFile(incoming.base, target.base);
  }
  await rmdir(staged);
}

async function moveAside(paths: readonly string[], aside: string): Promise<void> {
  for (const path of paths.filter((candidate) => existsSync(candidate))) {
    mkdirSync(aside, { recursive: true });
    await moveFile(path, join(aside, basename(path)));
  }
}

function findStaged(folder: string): string | undefined {
  const name = listNames(folder).find((candidate) => STAGED.test(candidate));
  return name === undefined ? undefined : join(folder, name);
}

/** Removes what an interrupted creation or restore left unfinished. */
function removeUnfinishedStaging(folder: string): void {
  for (const name of listNames(folder).filter((candidate) => UNFINISHED.test(candidate))) {
    rmSync(join(folder, name), { recursive: true });
  }
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
