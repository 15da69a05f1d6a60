import { existsSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { CopyInfo } from '../../src-shared/copies/copies-contract.ts';
import { getBaseFiles } from '../base/base-files.ts';
import { toDiskError } from '../base/disk-errors.ts';
import { chooseCopiesToDelete } from './choose-copies-to-delete.ts';
import { describeCopy, readCopyHeader } from './copy-file.ts';

/** The ending of a copy's file name. */
export const COPY_EXTENSION = '.crmcopy';

/** A copy in the base's own folder. */
export type StoredCopy = Readonly<{ path: string; number: number; info: CopyInfo }>;

/**
 * Copies in the folder of a base, newest first by their number, whatever the clock said. Needs no key.
 * Files that are not whole copies or cannot be read are left out
 * and left alone.
 */
export async function listStoredCopies(baseFolder: string): Promise<StoredCopy[]> {
  const { copies } = getBaseFiles(baseFolder);
  const found: StoredCopy[] = [];
  for (const name of listNames(copies).filter((candidate) => candidate.endsWith(COPY_EXTENSION))) {
    const path = join(copies, name);
    try {
      const { facts } = await readCopyHeader(path);
      found.push({ path, number: facts.number, info: describeCopy(path, facts) });
    } catch (error) {
      if (!(toDiskError(error) instanceof AppError)) throw error;
    }
  }
  return found.toSorted((a, b) => b.number - a.number || b.info.fileName.localeCompare(a.info.fileName));
}

/** The copies in the folder of a base as the window shows them. */
export async function listCopies(baseFolder: string): Promise<CopyInfo[]> {
  const stored = await listStoredCopies(baseFolder);
  return stored.map(({ info }) => info);
}

/** Makes the folder and names the file of the next copy in it. */
export async function nameStoredCopy(baseFolder: string, number: number, now: Date): Promise<string> {
  const { copies } = getBaseFiles(baseFolder);
  await mkdir(copies, { recursive: true });
  const date = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const time = `${pad(now.getHours())}${pad(now.getMinutes())}`;
  return join(copies, `kartoteka-${pad(number, 6)}-${date}-${time}${COPY_EXTENSION}`);
}

/** Deletes automatic copies beyond the last ten; the owner's own are never touched. */
export async function pruneStoredCopies(baseFolder: string): Promise<void> {
  const stored = await listStoredCopies(baseFolder);
  const copies = stored.map(({ path, number, info }) => ({ path, number, reason: info.reason }));
  for (const { path } of chooseCopiesToDelete(copies)) await rm(path);
}

/** Removes what interrupted copies left behind in the folder of a base. */
export function removeUnfinishedCopies(baseFolder: string): void {
  const { copies } = getBaseFiles(baseFolder);
  for (const name of listNames(copies).filter((candidate) => /\.tmp(-journal)?$/.test(candidate))) {
    rmSync(join(copies, name), { force: true });
  }
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
