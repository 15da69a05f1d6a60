import { existsSync, statSync } from 'node:fs';
import { getBaseFiles } from './base-files.ts';
import { BLOCK_LENGTH } from './sealed-block.ts';
import { hasStagedBase } from './staged-base.ts';

/** What a folder holds: no base, a base to be opened, or the remains of one. */
export type BaseFolderState = 'none' | 'locked' | 'damaged';

/** Looks at the files of a base without any key and without SQLite. */
export function inspectBaseFolder(folder: string): BaseFolderState {
  if (hasStagedBase(folder)) return 'locked';
  const { base, keys, keysBackup, companions } = getBaseFiles(folder);
  const hasKeys = [keys, keysBackup].some((path) => existsSync(path) && statSync(path).size === BLOCK_LENGTH);
  if (existsSync(base) && statSync(base).size >= BLOCK_LENGTH && hasKeys) return 'locked';
  const remains = [base, keys, keysBackup, ...companions].some((path) => existsSync(path));
  return remains ? 'damaged' : 'none';
}
