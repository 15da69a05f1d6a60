import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** SHA-256 of each addon in hexadecimal, by the name of its file. */
const digestsSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/**
 * Compares the driver's addon with the digest that the build has written into the program's archive: the archive's own
 * integrity is checked by Electron, the addon lies beside it. Throws AppError programDamaged.
 */
export function assertAddonWhole(addonPath: string, digestsPath: string): void {
  let digest: string;
  let expected: string | undefined;
  try {
    expected = digestsSchema.parse(JSON.parse(readFileSync(digestsPath, 'utf8')))[basename(addonPath)];
    digest = createHash('sha256').update(readFileSync(addonPath)).digest('hex');
  } catch {
    throw new AppError('programDamaged');
  }
  if (digest !== expected) throw new AppError('programDamaged');
}

/** Where the driver finds its addon when it is not told of another. */
export function findOwnAddon(): string {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3/package.json');
  return join(dirname(driver), 'prebuilds', `${process.platform}-${process.arch}.node`);
}
