import { describe, expect, it } from 'vitest';
import { baseHandlers } from '../../../src-main/base/base-handlers.ts';
import { requireSession } from '../../../src-main/base/base-session.ts';
import { findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { fillContactCities } from '../../../src-main/contacts/refresh-contact-cities.ts';
import { updateContact } from '../../../src-main/contacts/contact-commands.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import type { Condition } from '../../../src-shared/filters/filter.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { createTestBase } from '../../support/create-test-base.ts';
import { quietJob, testPassword } from '../../support/create-test-host.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');

function writeAt(db: BaseDatabase, ...addresses: readonly (readonly string[])[]): number[] {
  return writeContacts(
    db,
    addresses.map((values) =>
      buildPreparedContact({
        fields: { lastName: 'Иванов' },
        points: values.map((value) => buildPreparedPoint({ type: 'address', value })),
      }),
    ),
  );
}

function readCities(db: BaseDatabase): unknown[] {
  return db.sqlite.prepare('SELECT contact_id, city FROM contact_cities ORDER BY contact_id').raw().all();
}

function selectIds(db: BaseDatabase, part: Pick<Condition, 'operator' | 'value'>): number[] {
  const filter: Condition = { type: 'condition', field: 'city', ...part };
  const sort = { field: 'name', direction: 'asc' } as const;
  return [...findContacts(db, { filter, search: '', sort, trash: false }, null, at).ids].toSorted(
    (a, b) => a - b,
  );
}

describe('refreshContactCities', () => {
  it('takes the city of the first address that names one, and nothing for who has none', () => {
    const db = createTestDatabase();
    writeAt(db, ['ул. Ленина, 5', 'г. Тверь, ул. Мира, 1', 'Москва'], ['Химки'], ['ул. Мира, 3'], []);
    expect(readCities(db)).toEqual([
      [1, 'Тверь'],
      [2, 'Химки'],
    ]);
  });

  it('follows a changed address, and its undo', async () => {
    const db = createTestDatabase();
    const [id = 0] = writeAt(db, ['г. Тверь']);
    const moved = { type: 'address', value: 'г. Пермь' } as const;
    const { operationId } = runOperation(db, { kind: 'edit', params: {}, at }, () =>
      updateContact(db, id, { points: [moved] }, at),
    );
    expect(readCities(db)).toEqual([[id, 'Пермь']]);
    await undoOperation(db, operationId, { at, job: quietJob });
    expect(readCities(db)).toEqual([[id, 'Тверь']]);
  });

  it('lets rules ask for cities whatever the letter case', () => {
    const db = createTestDatabase();
    writeAt(db, ['г. Орёл'], ['Химки'], []);
    expect(selectIds(db, { operator: 'anyOf', value: ['ОРЕЛ', 'химки'] })).toEqual([1, 2]);
    expect(selectIds(db, { operator: 'noneOf', value: ['Орел'] })).toEqual([2, 3]);
    expect(selectIds(db, { operator: 'isEmpty' })).toEqual([3]);
  });
});

describe('fillContactCities', () => {
  it('fills a base that was written before cities were read, once', () => {
    const db = createTestDatabase();
    writeAt(db, ['г. Тверь'], ['Химки']);
    const filled = readCities(db);
    db.sqlite.exec('DELETE FROM contact_cities');
    fillContactCities(db);
    expect(readCities(db)).toEqual(filled);
    db.sqlite.exec('DELETE FROM contact_cities');
    fillContactCities(db);
    expect(readCities(db)).toEqual([]);
  });

  it('is done when a base of an older program is opened', async () => {
    const base = await createTestBase();
    const { db } = base.context;
    writeAt(db, ['г. Тверь']);
    db.sqlite.exec("DELETE FROM contact_cities; DELETE FROM base_facts WHERE name = 'cityRule'");
    base.host.session.get()?.close();
    base.host.session.set(undefined);
    await baseHandlers['base:unlock'](base.host, { password: testPassword }, quietJob);
    expect(readCities(requireSession(base.host.session).context.db)).toEqual([[1, 'Тверь']]);
    base.remove();
  });
});
