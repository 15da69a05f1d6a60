import { existsSync, readFileSync } from 'node:fs';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { getBaseFiles } from './base-files.ts';
import { openBlock, readKeyBlock } from './key-block.ts';
import { replaceFile } from './replace-file.ts';
import type { RootKey } from './root-key.ts';

/** The root of a base and the block it was found in. */
export type OpenedKeys = Readonly<{ root: RootKey; block: Buffer; baseId: string }>;

/**
 * Opens the keys of a base: base.keys, or its spare when base.keys is gone or damaged.
 * A wrong password is not tried on the spare: after a change of the password it may still hold the old one.
 * Throws AppError keysMissing, keysDamaged, wrongPassword or baseFromFuture. Writes nothing.
 */
export async function openKeyFiles(folder: string, password: string): Promise<OpenedKeys> {
  const { keys, keysBackup } = getBaseFiles(folder);
  const paths = [keys, keysBackup].filter((path) => existsSync(path));
  if (paths.length === 0) throw new AppError('keysMissing');
  for (const path of paths) {
    try {
      const bytes = readFileSync(path);
      const block = readKeyBlock(bytes);
      const root = await openBlock(bytes, block, password);
      return { root, block: bytes, baseId: block.baseId.toString('hex') };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'keysDamaged') throw error;
    }
  }
  throw new AppError('keysDamaged');
}

/**
 * Writes the block to the spare and then to base.keys, which is the one that counts: a crash leaves each with
 * the old block or the new, and once base.keys is new no file holds the old one.
 */
export async function writeKeyFiles(folder: string, block: Buffer): Promise<void> {
  const { keys, keysBackup } = getBaseFiles(folder);
  await replaceFile(keysBackup, block);
  await replaceFile(keys, block);
}

/** Brings both key files in line with the block that has just opened the base. */
export async function repairKeyFiles(folder: string, block: Buffer): Promise<void> {
  const { keys, keysBackup } = getBaseFiles(folder);
  for (const path of [keys, keysBackup]) {
    if (!existsSync(path) || !readFileSync(path).equals(block)) await replaceFile(path, block);
  }
}
