import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const DAY_MS = 24 * 60 * 60 * 1000;
const FILE = 'electron-download-failed.json';
const failure = z.object({ version: z.string(), at: z.number() });

/** Notes that this version of Electron could not be downloaded; `now` is in milliseconds. */
export async function rememberFailure(
  cache: string,
  version: string,
  now: number = Date.now(),
): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, FILE), JSON.stringify({ version, at: now } satisfies z.infer<typeof failure>));
}

/** Whether the download of this version failed less than a day ago; a damaged note counts as none. */
export async function isRecentFailure(
  cache: string,
  version: string,
  now: number = Date.now(),
): Promise<boolean> {
  const content: unknown = await readFile(join(cache, FILE), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const noted = failure.safeParse(content);
  return (
    noted.success && noted.data.version === version && now >= noted.data.at && now - noted.data.at < DAY_MS
  );
}
