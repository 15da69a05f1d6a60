import { createDecipheriv, createHmac, hkdfSync, pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copiesHandlers } from '../../../src-main/copies/copies-handlers.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const PAGE = 4096;
const RESERVED = 80;

/**
 * SQLCipher 4 by its published description, with nothing of the driver: AES-256-CBC per page, the vector and an
 * HMAC-SHA512 of page and number at its end, the salt in the place of the first page's header.
 */
function decryptSqlcipher(file: Buffer, key: Buffer): Buffer {
  const salt = file.subarray(0, 16);
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const plain = Buffer.alloc(file.length);
  for (let at = 0; at < file.length; at += PAGE) {
    const skipped = at === 0 ? salt.length : 0;
    const end = at + PAGE - RESERVED;
    const number = Buffer.alloc(4);
    number.writeUInt32LE(at / PAGE + 1);
    const signed = file.subarray(at + skipped, end + 16);
    const mac = createHmac('sha512', macKey).update(signed).update(number).digest();
    expect(file.subarray(end + 16, at + PAGE).equals(mac)).toBe(true);
    const decipher = createDecipheriv('aes-256-cbc', key, file.subarray(end, end + 16)).setAutoPadding(false);
    decipher.update(file.subarray(at + skipped, end)).copy(plain, at + skipped);
  }
  plain.write('SQLite format 3\0', 0, 'latin1');
  return plain;
}

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
});

afterEach(() => {
  base.remove();
});

describe('a copy', () => {
  it('can be read with nothing of this program but the root of its base', async () => {
    insertTestContacts(base.context.db, ['Иван Петров', 'Анна Кузнецова']);
    const path = join(base.around, 'copy.crmcopy');
    base.context.files.add('copy', path);
    await copiesHandlers['copies:make'](base.context, { fileToken: 'copy' }, quietJob);
    const root = base.context.vault.root.withBytes((bytes) => Buffer.from(bytes));
    const key = Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), 'crm-dek-v1', 32));
    const plainPath = join(base.around, 'plain.db');
    writeFileSync(plainPath, decryptSqlcipher(readFileSync(path).subarray(4096), key));
    const plain = new Database(plainPath, { readonly: true });
    expect(plain.prepare('SELECT name FROM contacts ORDER BY id').pluck().all()).toEqual([
      'Иван Петров',
      'Анна Кузнецова',
    ]);
    expect(plain.pragma('integrity_check', { simple: true })).toBe('ok');
    plain.close();
  });
});
