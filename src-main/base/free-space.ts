import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** Throws AppError diskFull when the disk of a folder has less than so many bytes left. */
export async function assertFreeSpace(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free < needed) throw new AppError('diskFull', { needed: Math.ceil(needed), free });
}

/** Whether two folders lie on one disk, so that what is written to both adds up. */
export function areOnOneDisk(folder: string, other: string): boolean {
  return statSync(folder).dev === statSync(other).dev;
}
