import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { getBaseFiles, type BaseFiles } from './base-files.ts';
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

/** Puts the finished base of a staging folder in place. */
export async function installStaging(folder: string, staging: string): Promise<void> {
  await syncFile(getBaseFiles(staging).base);
  syncFolder(staging);
  await moveFile(staging, staging.slice(0, -'.tmp'.length));
  await finishStaging(folder);
}

/** Whether a finished base waits to be put in place. */
export function hasStagedBase(folder: string): boolean {
  return findStaged(folder) !== undefined;
}

/** Finishes what a crash interrupted: puts a finished base in place, moving aside the one that stands there. */
export async function finishStaging(folder: string): Promise<void> {
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
