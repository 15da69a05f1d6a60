import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureCached, findCached, findCacheFolder } from '../../../scripts/runtime/runtime-cache.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kartoteka-cache-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const describeEntry = (digest = 'a') => ({ root, name: 'thing', digest });
const makeThing = (folder: string): Promise<void> => writeFile(join(folder, 'thing.txt'), 'made');

describe('findCacheFolder', () => {
  it('prefers the folder of the program, then the folder of the system, then the home folder', () => {
    expect(findCacheFolder({ KARTOTEKA_CACHE: '/own', XDG_CACHE_HOME: '/system' })).toBe('/own');
    expect(findCacheFolder({ XDG_CACHE_HOME: '/system' })).toBe(join('/system', 'kartoteka'));
    expect(findCacheFolder({})).toBe(join(homedir(), '.cache', 'kartoteka'));
  });
});

describe('ensureCached', () => {
  it('makes the folder once and then finds it', async () => {
    const make = vi.fn(makeThing);
    const first = await ensureCached(describeEntry(), make);
    expect(await ensureCached(describeEntry(), make)).toBe(first);
    expect(make).toHaveBeenCalledOnce();
    expect(readFileSync(join(first, 'thing.txt'), 'utf8')).toBe('made');
  });

  it('leaves nothing behind when making fails, and tries again the next time', async () => {
    const fail = async (folder: string): Promise<void> => {
      await makeThing(folder);
      throw new Error('no network');
    };
    await expect(ensureCached(describeEntry(), fail)).rejects.toThrow('no network');
    expect(readdirSync(root)).toEqual([]);
    await ensureCached(describeEntry(), makeThing);
    expect(findCached(describeEntry())).toBe(join(root, 'thing'));
  });

  it('makes anew a folder that was never completed', async () => {
    mkdirSync(join(root, 'thing'));
    writeFileSync(join(root, 'thing', 'half.txt'), '');
    mkdirSync(join(root, 'thing.killed.making'));
    expect(findCached(describeEntry())).toBeUndefined();
    await ensureCached(describeEntry(), makeThing);
    expect(readdirSync(root)).toEqual(['thing']);
    expect(existsSync(join(root, 'thing', 'half.txt'))).toBe(false);
  });

  it('makes anew what was made from something else', async () => {
    await ensureCached(describeEntry('a'), makeThing);
    const folder = await ensureCached(describeEntry('b'), async () => undefined);
    expect(readdirSync(folder)).toEqual(['.complete']);
  });

  it('shows nothing under the final name until everything is there', async () => {
    await ensureCached(describeEntry(), async (folder) => {
      await makeThing(folder);
      expect(existsSync(join(root, 'thing'))).toBe(false);
    });
  });

  it('lets one of several parallel callers work while the others wait', async () => {
    const log = join(root, 'log');
    const make = async (folder: string): Promise<void> => {
      await appendFile(log, 'x');
      await sleep(30);
      await makeThing(folder);
    };
    const folders = await Promise.all(Array.from({ length: 5 }, () => ensureCached(describeEntry(), make)));
    expect(new Set(folders)).toEqual(new Set([join(root, 'thing')]));
    expect(readFileSync(log, 'utf8')).toBe('x');
  });

  it('takes over a lock that is older than any download or build', async () => {
    writeFileSync(join(root, 'thing.lock'), String(process.pid));
    const hourAgo = Date.now() / 1000 - 3600;
    utimesSync(join(root, 'thing.lock'), hourAgo, hourAgo);
    await ensureCached(describeEntry(), makeThing);
    expect(readdirSync(root)).toEqual(['thing']);
  });

  it('takes over the lock of a process that is gone', async () => {
    writeFileSync(join(root, 'thing.lock'), '999999999');
    await ensureCached(describeEntry(), makeThing);
    expect(readdirSync(root)).toEqual(['thing']);
  });
});
