import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes the SHA-256 of every addon of the driver into a file that goes into the program's archive. */
export async function writeAddonDigests(root: string, path: string): Promise<void> {
  const folder = join(root, 'node_modules', 'better-sqlite3', 'prebuilds');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.node')).toSorted();
  const digests = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      return [name, createHash('sha256').update(bytes).digest('hex')] as const;
    }),
  );
  await writeFile(path, JSON.stringify(Object.fromEntries(digests), null, 2));
}
