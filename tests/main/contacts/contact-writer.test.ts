import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { getContactCard } from '../../../src-main/contacts/contact-card-query.ts';
import { prepareContactWriter, type ContactWriter } from '../../../src-main/contacts/contact-writer.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

let db: BaseDatabase;
const at = new Date('2026-06-01T10:00:00Z');
const stamp = { at: at.toISOString(), importOperationId: 2, importRow: 17 };
const phone = (value: string) => buildPreparedPoint({ type: 'phone', value });
const [mobile, office, home] = [phone('+79161234567'), phone('+74951112233'), phone('+74952223344')];

const anna = buildPreparedContact({
  fields: { lastName: 'Ёлкина', firstName: 'Анна', budget: 500 },
  points: [mobile, office, buildPreparedPoint({ type: 'email', value: 'anna@mail.ru' })],
  dictionary: { source: 'вк', need: 'ремонт' },
  tags: ['опт', 'Опт', 'vip'],
});

/** Writes in one operation; answers the writer's answer and how many changes the journal noted. */
function write<Value>(act: (writer: ContactWriter) => Value): { value: Value; changes: number } {
  return runOperation(db, { kind: 'edit', params: {}, at }, () => act(prepareContactWriter(db)));
}
const readRow = () =>
  db.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM contacts WHERE id = 1').get() ?? {};
const listPhones = () =>
  db.sqlite
    .prepare("SELECT id, value FROM contact_points WHERE type = 'phone' ORDER BY position")
    .raw()
    .all();

beforeEach(() => {
  db = createTestDatabase();
  writeContacts(db, [anna]);
});

describe('prepareContactWriter insert', () => {
  it('stores the parts of a contact where each belongs', () => {
    const card = getContactCard(db, 1);
    expect(card).toMatchObject({
      name: 'Ёлкина Анна',
      fields: {
        budget: 500,
        source: 'ВКонтакте',
        need: 'ремонт',
        tags: ['vip', 'опт'],
        phones: [mobile.value, office.value],
      },
    });
    expect(card.points.map(({ value, primary }) => [value, primary])).toEqual([
      ['anna@mail.ru', true],
      ['+79161234567', true],
      ['+74951112233', false],
    ]);
    expect(readRow()).toMatchObject({ sort_name: 'елкина анна', middle_name: null, import_row: null });
  });

  it('keeps contacts of different shapes apart: nothing of one row is in the next', () => {
    writeContacts(db, [
      buildPreparedContact({
        kind: 'organization',
        fields: { organizationName: 'Строй', inn: '7707083893' },
      }),
      buildPreparedContact({ points: [mobile] }),
    ]);
    expect(getContactCard(db, 2)).toMatchObject({
      points: [],
      fields: { budget: null, source: null, tags: [] },
    });
    expect(getContactCard(db, 3)).toMatchObject({ name: '+7 (916) 123-45-67', fields: { inn: null } });
  });
});

describe('prepareContactWriter update', () => {
  it('writes nothing at all when nothing differs', () => {
    const { value, changes } = write((writer) =>
      writer.update(
        1,
        {
          fields: { lastName: 'Ёлкина', budget: 500 },
          dictionary: { source: 'ВКонтакте' },
          replacePoints: { phone: [mobile, office] },
          setTags: ['VIP', 'опт'],
        },
        stamp,
      ),
    );
    expect([value, changes]).toEqual([false, 0]);
  });

  it('changes only the named fields and composes the name anew', () => {
    write((writer) => writer.update(1, { fields: { lastName: 'Палкина', budget: null } }, stamp));
    expect(readRow()).toMatchObject({
      name: 'Палкина Анна',
      sort_name: 'палкина анна',
      budget: null,
      first_name: 'Анна',
      updated_at: stamp.at,
      import_operation_id: 2,
      import_row: 17,
    });
  });

  it('replaces the points of a type, keeping the rows of those that stay', () => {
    write((writer) => writer.update(1, { replacePoints: { phone: [office, home] } }, stamp));
    expect(listPhones()).toEqual([
      [2, office.value],
      [4, home.value],
    ]);
    expect(getContactCard(db, 1).fields['emails']).toEqual(['anna@mail.ru']);
  });

  it('changes the value of a point that is named by its id', () => {
    write((writer) => writer.update(1, { replacePoints: { phone: [{ ...home, id: 1 }, office] } }, stamp));
    expect(listPhones()).toEqual([
      [1, home.value],
      [2, office.value],
    ]);
  });

  it('adds the points that are missing after those that are there', () => {
    const { changes } = write((writer) => writer.update(1, { addPoints: [office, home] }, stamp));
    expect(getContactCard(db, 1).fields['phones']).toEqual([mobile.value, office.value, home.value]);
    expect(changes).toBe(2);
  });

  it('refuses to leave a contact without anything to call it by', () => {
    const nameless = { fields: { lastName: null, firstName: null }, replacePoints: { phone: [], email: [] } };
    expect(() => write((writer) => writer.update(1, nameless, stamp))).toThrow(new AppError('nameRequired'));
    expect(getContactCard(db, 1).name).toBe('Ёлкина Анна');
  });

  it('refuses a contact that is gone', () => {
    expect(() => write((writer) => writer.update(9, {}, stamp))).toThrow(new AppError('notFound'));
  });
});

describe('prepareContactWriter fill', () => {
  it('fills what is empty and leaves what is there', () => {
    write((writer) =>
      writer.fill(
        1,
        buildPreparedContact({
          fields: { lastName: 'Другая', middleName: 'Петровна', budget: 900 },
          points: [mobile, home],
          dictionary: { source: 'Авито' },
          tags: ['должник'],
        }),
        stamp,
      ),
    );
    expect(getContactCard(db, 1)).toMatchObject({
      name: 'Ёлкина Анна Петровна',
      fields: {
        budget: 500,
        source: 'ВКонтакте',
        phones: [mobile.value, office.value, home.value],
        tags: ['vip', 'должник', 'опт'],
      },
    });
  });

  it('writes nothing when the contact has everything', () => {
    expect(write((writer) => writer.fill(1, anna, stamp))).toMatchObject({ value: false, changes: 0 });
  });
});
