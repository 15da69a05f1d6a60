import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** Thrown when a downloaded file is not the one that was agreed on. */
export class IntegrityError extends Error {}

/** Checks a file against an npm integrity string (`sha512-<base64>`); throws IntegrityError when it differs. */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const actual = `${algorithm}-${hash.digest('base64')}`;
  if (actual !== integrity) throw new IntegrityError(`${file}: expected ${integrity}, got ${actual}`);
}
