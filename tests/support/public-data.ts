import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The optional folder of public data sets: named by KARTOTEKA_DATA, else beside the project. Null where it is absent. */
export function findPublicData(): string | null {
  const beside = fileURLToPath(new URL('../../../shared/data', import.meta.url));
  return (
    [process.env['KARTOTEKA_DATA'], beside].find((folder) => folder !== undefined && existsSync(folder)) ??
    null
  );
}

/** A file of the public data as text, or null where the data is absent. */
export function readPublicFile(...path: readonly string[]): string | null {
  const folder = findPublicData();
  return folder === null ? null : readFileSync(join(folder, ...path), 'utf8');
}
