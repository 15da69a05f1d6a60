import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseHandlers } from '../../../src-main/base/base-handlers.ts';
import type { BaseHost } from '../../../src-main/base/base-host.ts';
import { createUnlockGuard } from '../../../src-main/base/unlock-guard.ts';
import { createTestHost, makeTestFolder, quietJob, testPassword } from '../../support/create-test-host.ts';

let place = makeTestFolder();
let folder = '';
let open: BaseHost[] = [];

beforeEach(() => {
  place = makeTestFolder();
  folder = join(place.folder, 'base');
  open = [];
});

afterEach(() => {
  for (const host of open) host.session.get()?.close();
  place.remove();
});

function create(): Promise<unknown> {
  return baseHandlers['base:create'](startHost(), { password: testPassword }, quietJob);
}

/** A process that has just started. */
function startHost(overrides: Partial<BaseHost> = {}): BaseHost {
  const host = createTestHost(folder, overrides);
  open.push(host);
  return host;
}

function lock(host: BaseHost): void {
  host.session.get()?.close();
  host.session.set(undefined);
}

async function createLocked(): Promise<void> {
  const host = startHost();
  await baseHandlers['base:create'](host, { password: testPassword }, quietJob);
  lock(host);
}

function hashFolder(): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(parentPath, name)))
        .digest('hex'),
    ]),
  );
}

function unlock(password = testPassword, overrides: Partial<BaseHost> = {}): Promise<unknown> {
  return baseHandlers['base:unlock'](startHost(overrides), { password }, quietJob);
}

describe('base:create', () => {
  it('makes an encrypted base with two files of keys and opens it', async () => {
    const host = startHost();
    const info = await baseHandlers['base:create'](host, { password: testPassword }, quietJob);
    expect(info).toMatchObject({ contacts: 0, migration: 'created' });
    expect(info.baseId).toMatch(/^[0-9a-f]{32}$/);
    expect(readdirSync(folder).toSorted()).toEqual(['base.db', 'base.db-wal', 'base.keys', 'base.keys.bak']);
    expect(readFileSync(join(folder, 'base.db')).toString('latin1', 0, 15)).not.toBe('SQLite format 3');
  });

  it.each(['12345', '123456', 'qwerty2026', 'Пароль!'])(
    'refuses the weak password %s and leaves no file',
    async (password) => {
      const created = baseHandlers['base:create'](startHost(), { password }, quietJob);
      await expect(created).rejects.toMatchObject({ code: 'weakPassword' });
      expect(existsSync(folder)).toBe(false);
    },
  );

  it('refuses a folder that holds a base or its remains', async () => {
    await createLocked();
    await expect(create()).rejects.toMatchObject({ code: 'baseExists' });
    rmSync(join(folder, 'base.db'));
    await expect(create()).rejects.toMatchObject({ code: 'baseExists' });
  });

  it('refuses a folder of a cloud program', async () => {
    const cloud = join(place.folder, 'Яндекс.Диск', 'base');
    const host = createTestHost(cloud);
    const created = baseHandlers['base:create'](host, { password: testPassword }, quietJob);
    await expect(created).rejects.toMatchObject({ code: 'basePlaceRefused' });
    expect(existsSync(cloud)).toBe(false);
  });

  it('goes over what an interrupted creation left', async () => {
    const left = join(folder, 'incoming-20260101T000000000Z.tmp');
    mkdirSync(left, { recursive: true });
    writeFileSync(join(left, 'base.db'), 'half');
    await createLocked();
    expect(existsSync(left)).toBe(false);
    await expect(unlock()).resolves.toMatchObject({ migration: 'nothing' });
  });
});

describe('base:unlock', () => {
  it('opens the base with its password only, and with the same letters typed another way', async () => {
    await createLocked();
    const host = startHost();
    const decomposed = testPassword.normalize('NFD');
    expect(decomposed).not.toBe(testPassword);
    await baseHandlers['base:unlock'](host, { password: decomposed }, quietJob);
    lock(host);
    await expect(unlock(testPassword.toUpperCase())).rejects.toMatchObject({ code: 'wrongPassword' });
  });

  it('answers fifty wrong passwords with growing pauses and writes nothing', async () => {
    await createLocked();
    const before = hashFolder();
    const pauses: number[] = [];
    const guard = createUnlockGuard((pause) => {
      pauses.push(pause);
      return Promise.resolve();
    });
    const host = startHost({ guard });
    const near = [` ${testPassword}`, `${testPassword} `, testPassword.slice(1), 'dthysq gfhjkm', '🔑', 'ё'];
    const guesses = [...near, ...Array.from({ length: 44 }, (_, index) => `догадка ${index}`)];
    for (const password of guesses) {
      const answer = baseHandlers['base:unlock'](host, { password }, quietJob);
      await expect(answer).rejects.toMatchObject({ code: 'wrongPassword' });
    }
    expect(pauses.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    expect(pauses).toHaveLength(50);
    expect(hashFolder()).toEqual(before);
  });

  it('tells a short file, a missing file and missing keys apart', async () => {
    await createLocked();
    truncateSync(join(folder, 'base.db'), 1);
    await expect(unlock()).rejects.toMatchObject({ code: 'baseDamaged' });
    truncateSync(join(folder, 'base.db'), 0);
    await expect(unlock()).rejects.toMatchObject({ code: 'baseDamaged' });
    rmSync(join(folder, 'base.db'));
    await expect(unlock()).rejects.toMatchObject({ code: 'baseMissing' });
    writeFileSync(join(folder, 'base.db'), Buffer.alloc(8192, 1));
    await expect(unlock()).rejects.toMatchObject({ code: 'baseDamaged' });
    rmSync(join(folder, 'base.keys'));
    rmSync(join(folder, 'base.keys.bak'));
    await expect(unlock()).rejects.toMatchObject({ code: 'keysMissing' });
  });

  it('opens with the spare keys when the first are gone or damaged, and puts them right', async () => {
    await createLocked();
    const keys = join(folder, 'base.keys');
    const good = readFileSync(keys);
    for (const spoil of [() => rmSync(keys), () => truncateSync(keys, 100), () => writeFileSync(keys, 'x')]) {
      spoil();
      const host = startHost();
      await baseHandlers['base:unlock'](host, { password: testPassword }, quietJob);
      lock(host);
      expect(readFileSync(keys).equals(good)).toBe(true);
    }
  });

  it('refuses a base from the future and leaves its file as it was', async () => {
    await createLocked();
    const future = startHost();
    await baseHandlers['base:unlock'](future, { password: testPassword }, quietJob);
    future.session.get()?.context.db.sqlite.pragma('user_version = 999');
    lock(future);
    const before = hashFolder();
    await expect(unlock()).rejects.toMatchObject({ code: 'baseFromFuture' });
    expect(hashFolder()).toEqual(before);
  });

  it('makes a checked copy before a migration', async () => {
    await createLocked();
    const migrations = join(place.folder, 'migrations');
    cpSync(createTestHost(folder).migrationsFolder, migrations, { recursive: true });
    writeFileSync(join(migrations, '9000_more.sql'), 'CREATE TABLE more (id INTEGER PRIMARY KEY);');
    const info = await unlock(testPassword, { migrationsFolder: migrations });
    expect(info).toMatchObject({ migration: 'migrated' });
    expect(readdirSync(join(folder, 'copies'))).toHaveLength(1);
  });

  it('refuses a second opening in the same process', async () => {
    await createLocked();
    const host = startHost();
    await baseHandlers['base:unlock'](host, { password: testPassword }, quietJob);
    const again = baseHandlers['base:unlock'](host, { password: testPassword }, quietJob);
    await expect(again).rejects.toMatchObject({ code: 'baseInUse' });
  });
});

describe('base:info', () => {
  it('is refused while the base is locked', () => {
    expect(() => baseHandlers['base:info'](startHost())).toThrow(
      expect.objectContaining({ code: 'baseLocked' }),
    );
  });
});

describe('base:change-password', () => {
  it('lets the new password in and the old one out, and touches no page of the base', async () => {
    await createLocked();
    const host = startHost();
    await baseHandlers['base:unlock'](host, { password: testPassword }, quietJob);
    const before = readFileSync(join(folder, 'base.db'));
    await baseHandlers['base:change-password'](host, { current: testPassword, next: 'новый пароль' });
    expect(readFileSync(join(folder, 'base.db')).equals(before)).toBe(true);
    lock(host);
    await expect(unlock()).rejects.toMatchObject({ code: 'wrongPassword' });
    await expect(unlock('новый пароль')).resolves.toMatchObject({ migration: 'nothing' });
  });

  it('refuses a wrong current password and a weak new one, and changes nothing', async () => {
    await createLocked();
    const host = startHost();
    await baseHandlers['base:unlock'](host, { password: testPassword }, quietJob);
    const keys = readFileSync(join(folder, 'base.keys'));
    const change = (current: string, next: string): Promise<unknown> =>
      baseHandlers['base:change-password'](host, { current, next });
    await expect(change('не тот', 'новый пароль')).rejects.toMatchObject({ code: 'wrongPassword' });
    for (const weak of ['ааааааааа', 'gfhjkm1']) {
      await expect(change(testPassword, weak)).rejects.toMatchObject({ code: 'weakPassword' });
    }
    expect(readFileSync(join(folder, 'base.keys')).equals(keys)).toBe(true);
  });
});
