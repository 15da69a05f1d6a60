import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { baseHandlers } from '../../../src-main/base/base-handlers.ts';
import type { BaseHost } from '../../../src-main/base/base-host.ts';
import { createFileTokens } from '../../../src-main/base/file-tokens.ts';
import { copiesHandlers } from '../../../src-main/copies/copies-handlers.ts';
import { listCopies } from '../../../src-main/copies/copies-folder.ts';
import { readCopyInfo } from '../../../src-main/copies/copy-file.ts';
import { makeSafetyCopy } from '../../../src-main/copies/make-safety-copy.ts';
import { restoreCopy } from '../../../src-main/copies/restore-copy.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import type { CopyInfo } from '../../../src-shared/copies/copies-contract.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, quietJob, testPassword } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

let base: TestBase;
let restored: BaseHost | undefined;
const usb = (): string => join(base.around, 'флешка.crmcopy');

beforeEach(async () => {
  base = await createTestBase();
  restored = undefined;
  insertTestContacts(base.context.db, ['Иван Петров', 'Анна Кузнецова', 'ООО «Ромашка»']);
  base.context.files.add('usb', usb());
});

afterEach(() => {
  restored?.session.get()?.close();
  base.remove();
});

function makeOutside(): Promise<CopyInfo> {
  return copiesHandlers['copies:make'](base.context, { fileToken: 'usb' }, quietJob);
}

function makeInside(): Promise<CopyInfo> {
  return copiesHandlers['copies:make'](base.context, { fileToken: null }, quietJob);
}

function verify(fileToken: string): Promise<CopyInfo> {
  return copiesHandlers['copies:verify'](base.context, { fileToken, fileName: null }, quietJob);
}

function restore(folder: string, password = testPassword, path = usb()): Promise<unknown> {
  const files = createFileTokens();
  files.add('copy', path);
  restored = createTestHost(folder, { files, copyToken: 'copy' });
  return baseHandlers['base:restore'](restored, { password }, quietJob);
}

describe('copies:make', () => {
  it('writes one file whose header tells what it holds', async () => {
    const info = await makeOutside();
    expect(info).toMatchObject({ fileName: 'флешка.crmcopy', reason: 'owner', contacts: 3, detail: null });
    expect(await readCopyInfo(usb())).toEqual(info);
    expect(readdirSync(base.around).toSorted()).toEqual(['base', 'флешка.crmcopy']);
    expect(readdirSync(join(base.folder, 'copies'))).toEqual([]);
  });

  it('is a plain SQLCipher file after its first 4,096 bytes', async () => {
    await makeOutside();
    const path = join(base.around, 'payload.db');
    writeFileSync(path, readFileSync(usb()).subarray(4096));
    const sqlite = new Database(path, { readonly: true });
    sqlite.pragma("cipher='sqlcipher'");
    sqlite.pragma('legacy=4');
    sqlite.pragma(`key="x'${base.context.vault.root.deriveDatabaseKey().toString('hex')}'"`);
    expect(sqlite.prepare('SELECT count(*) FROM contacts').pluck().get()).toBe(3);
    sqlite.close();
  });

  it('waits for its turn when the owner writes at the same time, and holds one moment of the base', async () => {
    const making = makeInside();
    insertTestContacts(base.context.db, ['Позже']);
    const info = await making;
    expect([3, 4]).toContain(info.contacts);
    await expect(
      copiesHandlers['copies:verify'](base.context, { fileToken: null, fileName: info.fileName }, quietJob),
    ).resolves.toEqual(info);
  });

  it('leaves the older copy of that name and nothing else when it is cancelled', async () => {
    await makeOutside();
    const before = readFileSync(usb());
    const stop = new AbortController();
    const job = { progress: () => stop.abort(), signal: stop.signal };
    const making = copiesHandlers['copies:make'](base.context, { fileToken: 'usb' }, job);
    await expect(making).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(usb()).equals(before)).toBe(true);
    expect(readdirSync(base.around).toSorted()).toEqual(['base', 'флешка.crmcopy']);
    expect(readdirSync(join(base.folder, 'copies'))).toEqual([]);
  });

  it('says that the disk failed when the folder is gone', async () => {
    base.context.files.add('gone', join(base.around, 'нет', 'x.crmcopy'));
    await expect(
      copiesHandlers['copies:make'](base.context, { fileToken: 'gone' }, quietJob),
    ).rejects.toMatchObject({ code: 'diskFailed' });
  });
});

describe('copies:list', () => {
  it('shows the copies of the folder and the last one made elsewhere', async () => {
    await makeInside();
    await makeOutside();
    await makeOutside();
    const { copies, lastAt } = await copiesHandlers['copies:list'](base.context);
    expect(copies).toHaveLength(2);
    expect(copies.map(({ fileName }) => fileName)).toContain('флешка.crmcopy');
    expect(lastAt).toBe(copies[0]?.createdAt);
  });

  it('needs no key and leaves out files that are not whole copies', async () => {
    const info = await makeInside();
    const copies = join(base.folder, 'copies');
    writeFileSync(join(copies, 'half.crmcopy'), readFileSync(join(copies, info.fileName)).subarray(0, 5000));
    expect(await listCopies(base.folder)).toEqual([info]);
  });
});

describe('makeSafetyCopy', () => {
  it('keeps the last ten automatic copies and every one of the owner', async () => {
    const own = await makeInside();
    for (let index = 0; index < 12; index += 1) {
      await makeSafetyCopy(
        base.context,
        { reason: 'beforeImport', detail: `список ${index}.xlsx` },
        quietJob,
      );
    }
    const names = await listCopies(base.folder);
    expect(names).toHaveLength(11);
    expect(names.at(-1)).toEqual(own);
    expect(names[0]?.detail).toBe('список 11.xlsx');
    expect(names[9]?.detail).toBe('список 2.xlsx');
  });
});

describe('copies:verify', () => {
  it('accepts a whole copy after a change of the password', async () => {
    const info = await makeOutside();
    await baseHandlers['base:change-password'](base.host, { current: testPassword, next: 'новый пароль' });
    const verified = copiesHandlers['copies:verify'](
      base.context,
      { fileToken: 'usb', fileName: null },
      quietJob,
    );
    await expect(verified).resolves.toEqual(info);
  });

  it('tells a copy of another base, a damaged one, a missing one', async () => {
    const other = await createTestBase();
    await expect(verify('usb')).rejects.toMatchObject({ code: 'copyMissing' });
    other.context.files.add('usb', usb());
    await copiesHandlers['copies:make'](other.context, { fileToken: 'usb' }, quietJob);
    other.remove();
    await expect(verify('usb')).rejects.toMatchObject({ code: 'copyMismatch' });
    writeFileSync(usb(), 'не копия');
    await expect(verify('usb')).rejects.toMatchObject({ code: 'copyDamaged' });
  });

  it('takes names of the folder only, never a path', async () => {
    const info = await makeInside();
    for (const fileName of [`../copies/${info.fileName}`, '../base.db', '', null]) {
      const verified = copiesHandlers['copies:verify'](base.context, { fileToken: null, fileName }, quietJob);
      await expect(verified).rejects.toMatchObject({ code: 'copyMissing' });
    }
  });
});

describe('base:restore', () => {
  it('opens a copy in a clean folder with every record', async () => {
    await makeOutside();
    const clean = join(base.around, 'новый компьютер');
    await expect(restore(clean)).resolves.toMatchObject({ contacts: 3, migration: 'nothing' });
    const db = restored?.session.get()?.context.db;
    expect(db && hashTables(db.sqlite)).toEqual(hashTables(base.context.db.sqlite));
    expect(readdirSync(clean).toSorted()).toEqual(['base.db', 'base.db-wal', 'base.keys', 'base.keys.bak']);
  });

  it('asks for the password of the day when the copy was made', async () => {
    await makeOutside();
    await baseHandlers['base:change-password'](base.host, { current: testPassword, next: 'новый пароль' });
    const clean = join(base.around, 'чистая');
    await expect(restore(clean, 'новый пароль')).rejects.toMatchObject({ code: 'wrongPassword' });
    expect(existsSync(clean)).toBe(false);
    await expect(restore(clean)).resolves.toMatchObject({ contacts: 3 });
  });

  it('moves the base that stands there aside, whole, and shows nothing of its newer records', async () => {
    await makeOutside();
    insertTestContacts(base.context.db, ['Новый клиент']);
    const folder = join(base.around, 'занято');
    mkdirSync(folder);
    // As after a crash: the log with the newest record was not taken into the base.
    for (const name of ['base.db', 'base.db-wal', 'base.keys', 'base.keys.bak']) {
      copyFileSync(join(base.folder, name), join(folder, name));
    }
    await expect(restore(folder)).resolves.toMatchObject({ contacts: 3 });
    const aside = readdirSync(folder).find((name) => name.startsWith('replaced-')) ?? '';
    expect(readdirSync(join(folder, aside)).toSorted()).toEqual([
      'base.db',
      'base.db-wal',
      'base.keys',
      'base.keys.bak',
    ]);
    restored?.session.get()?.close();
    renameSync(join(folder, aside), join(base.around, 'старая'));
    restored = createTestHost(join(base.around, 'старая'));
    await baseHandlers['base:unlock'](restored, { password: testPassword }, quietJob);
    expect(baseHandlers['base:info'](restored)).toMatchObject({ contacts: 4 });
  });

  it('refuses a folder whose base is open, moves nothing and loses none of its later edits', async () => {
    await makeOutside();
    await expect(restore(base.folder)).rejects.toMatchObject({ code: 'baseInUse' });
    expect(readdirSync(base.folder).filter((name) => /incoming|replaced/.test(name))).toEqual([]);
    insertTestContacts(base.context.db, ['Записан позже']);
    base.host.session.get()?.close();
    base.host.session.set(undefined);
    restored = createTestHost(base.folder);
    await baseHandlers['base:unlock'](restored, { password: testPassword }, quietJob);
    expect(baseHandlers['base:info'](restored)).toMatchObject({ contacts: 4 });
  });

  it('leaves nothing behind when it is cancelled or the copy is damaged', async () => {
    await makeOutside();
    const clean = join(base.around, 'чистая');
    const stop = new AbortController();
    restored = createTestHost(clean);
    const job = { progress: () => stop.abort(), signal: stop.signal };
    await expect(restoreCopy(restored, usb(), testPassword, job)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(clean)).toEqual([]);
    const bytes = readFileSync(usb());
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(usb(), bytes);
    await expect(restore(clean)).rejects.toMatchObject({ code: 'copyDamaged' });
    expect(readdirSync(clean)).toEqual([]);
  });

  it('finishes an interrupted replacement at the next opening', async () => {
    await makeOutside();
    const clean = join(base.around, 'чистая');
    await restore(clean);
    restored?.session.get()?.close();
    // As if the power went after the decisive rename: the new base waits in its folder, an old one in place.
    const staged = join(clean, 'incoming-20260101T000000000Z');
    mkdirSync(staged);
    for (const name of ['base.db', 'base.keys', 'base.keys.bak']) {
      renameSync(join(clean, name), join(staged, name));
      copyFileSync(join(base.folder, name), join(clean, name));
    }
    writeFileSync(join(clean, 'base.db-wal'), 'an old log');
    restored = createTestHost(clean);
    await baseHandlers['base:unlock'](restored, { password: testPassword }, quietJob);
    expect(baseHandlers['base:info'](restored)).toMatchObject({ contacts: 3 });
    expect(readdirSync(join(clean, 'replaced-20260101T000000000Z')).toSorted()).toEqual([
      'base.db',
      'base.db-wal',
      'base.keys',
      'base.keys.bak',
    ]);
  });

  it('refuses a copy from the future and leaves the file and the folder as they were', async () => {
    base.context.db.sqlite.pragma('user_version = 999');
    await makeOutside();
    const before = readFileSync(usb());
    const clean = join(base.around, 'чистая');
    await expect(restore(clean)).rejects.toMatchObject({ code: 'copyFromFuture' });
    expect(readFileSync(usb()).equals(before)).toBe(true);
    expect(existsSync(clean)).toBe(false);
  });
});
