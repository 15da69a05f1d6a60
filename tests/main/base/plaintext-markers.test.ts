import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copiesHandlers } from '../../../src-main/copies/copies-handlers.ts';
import { settingsHandlers } from '../../../src-main/settings/settings-handlers.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob, testPassword } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const markers = Array.from({ length: 50 }, (_, index) => `Приметное-${index}-имя`);
let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
  insertTestContacts(base.context.db, markers);
});

afterEach(() => {
  base.remove();
});

/** Which of the secrets stand in clear in some file of the folder. */
function findClear(secrets: readonly (string | Buffer)[]): string[] {
  const files = readdirSync(base.around, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
  expect(files.length).toBeGreaterThan(3);
  return secrets.filter((secret) => files.some((file) => file.includes(secret))).map(String);
}

describe('files of a base', () => {
  it('hold no name, password or key in clear: base, log, keys, copy', async () => {
    const { db, vault, files } = base.context;
    files.add('copy', join(base.around, 'copy.crmcopy'));
    settingsHandlers['settings:set'](base.context, { cardWidth: 500 });
    db.sqlite.prepare('SELECT name FROM contacts ORDER BY name DESC').all();
    await copiesHandlers['copies:make'](base.context, { fileToken: 'copy' }, quietJob);
    await copiesHandlers['copies:make'](base.context, { fileToken: null }, quietJob);
    const key = vault.root.deriveDatabaseKey();
    const secrets = [...markers, testPassword, '+7916', 'CREATE TABLE', key, key.toString('hex')];
    const roots = vault.root.withBytes((bytes) => [Buffer.from(bytes), bytes.toString('hex')]);
    expect(findClear([...secrets, ...roots])).toEqual([]);
    db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    expect(findClear([...secrets, ...roots])).toEqual([]);
  });

  it('would be caught if they did: what a copy says in clear is found', async () => {
    await copiesHandlers['copies:make'](base.context, { fileToken: null }, quietJob);
    expect(findClear(['KRTKKEYS', '"contacts":50'])).toEqual(['KRTKKEYS', '"contacts":50']);
  });
});
