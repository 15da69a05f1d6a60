import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Streams the entries of a zip archive into a folder, keeping the permission bits. `rename` gives the path
 * inside the folder, or nothing for an entry to skip. Names that lead outside are refused by the reader.
 */
export async function unpackZip(
  archive: string,
  folder: string,
  rename: (name: string) => string | undefined,
): Promise<void> {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName);
    if (!name) continue;
    const path = join(folder, name);
    const mode = (entry.externalFileAttributes >>> 16) & 0o777 || 0o644;
    await mkdir(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path, { mode }));
  }
}
