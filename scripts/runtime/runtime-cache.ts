import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { acquireLock } from './cache-lock.ts';

const MARKER = '.complete';

/** What to keep in the cache: a folder `name`, valid only while it was made from `digest`. */
export interface CacheEntry {
  readonly root: string;
  readonly name: string;
  readonly digest: string;
}

/** The folder for downloaded and built things, always outside the work tree. */
export function findCacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['KARTOTEKA_CACHE']) return resolve(env['KARTOTEKA_CACHE']);
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'kartoteka');
}

/** The finished folder of the entry, or nothing when it is absent, half made or made from something else. */
export function findCached(entry: CacheEntry): string | undefined {
  const marker = join(entry.root, entry.name, MARKER);
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== entry.digest) return undefined;
  return dirname(marker);
}

/**
 * Returns the finished folder of the entry; when there is none, `make` fills a temporary folder that takes
 * the final name only when complete. Parallel processes wait for the first one.
 */
export async function ensureCached(
  entry: CacheEntry,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const ready = findCached(entry);
  if (ready) return ready;
  await mkdir(entry.root, { recursive: true });
  const release = await acquireLock(join(entry.root, `${entry.name}.lock`));
  try {
    return findCached(entry) ?? (await makeEntry(entry, make));
  } finally {
    await release();
  }
}

async function makeEntry(entry: CacheEntry, make: (folder: string) => Promise<void>): Promise<string> {
  await removeUnfinished(entry);
  const unfinished = join(entry.root, `${entry.name}.${randomUUID()}.making`);
  const target = join(entry.root, entry.name);
  await mkdir(unfinished);
  try {
    await make(unfinished);
    await writeFile(join(unfinished, MARKER), entry.digest);
    await rm(target, { recursive: true, force: true });
    await rename(unfinished, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return target;
}

async function removeUnfinished(entry: CacheEntry): Promise<void> {
  for (const file of await readdir(entry.root)) {
    if (file.startsWith(`${entry.name}.`) && file.endsWith('.making')) {
      await rm(join(entry.root, file), { recursive: true, force: true });
    }
  }
}
