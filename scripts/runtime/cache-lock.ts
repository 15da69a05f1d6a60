import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 250;
// Longer than any download or build; the number of a dead process may belong to another one by now.
const OLDEST_MS = 20 * 60 * 1000;

/**
 * Takes the lock file for this process and returns how to give it back. Waits while another live process
 * holds it; the lock of a dead process is taken over. The lock only saves double work: what is made under it
 * must be put in place atomically.
 */
export async function acquireLock(path: string): Promise<() => Promise<void>> {
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, String(process.pid));
  try {
    // A hard link appears with its content in one step, so nobody can read an empty lock.
    while (!(await tryLink(own, path))) {
      if (await isHolderAlive(path)) await sleep(POLL_MS);
      else await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
  return () => rm(path, { force: true });
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function isHolderAlive(path: string): Promise<boolean> {
  try {
    process.kill(Number(await readFile(path, 'utf8')), 0);
    return Date.now() - (await stat(path)).mtimeMs < OLDEST_MS;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
