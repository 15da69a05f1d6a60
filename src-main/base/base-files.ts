import { join } from 'node:path';

/** The files of a base inside its folder. */
export type BaseFiles = Readonly<{
  base: string;
  keys: string;
  keysBackup: string;
  copies: string;
  /** What SQLite keeps beside the base. Left over from another base they would silently change what is read. */
  companions: readonly string[];
}>;

/** Names the files of a base. */
export function getBaseFiles(folder: string): BaseFiles {
  const base = join(folder, 'base.db');
  return {
    base,
    keys: join(folder, 'base.keys'),
    keysBackup: join(folder, 'base.keys.bak'),
    copies: join(folder, 'copies'),
    companions: [`${base}-wal`, `${base}-shm`, `${base}-journal`],
  };
}
