import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import {
  restoreContacts,
  trashContacts,
  updateContact,
} from '../../../src-main/contacts/contact-commands.ts';
import { countContacts, findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

let db: BaseDatabase;
const now = new Date('2026-05-01T10:00:00Z');
const meta = { kind: 'edit', params: {}, at: now } as const;

function buildView(parts: Partial<ContactView> = {}): ContactView {
  return {
    filter: everything,
    search: '',
    sort: { field: 'name', direction: 'asc' },
    trash: false,
    ...parts,
  };
}
const find = (search: string, limit: number | null = 50, parts: Partial<ContactView> = {}) => [
  ...findContacts(db, buildView({ search, ...parts }), limit, now).ids,
];
const sortBy = (field: string, direction: 'asc' | 'desc' = 'asc') => [
  ...findContacts(db, buildView({ sort: { field, direction } }), null, now).ids,
];

const [anna, petr, stroy, boris] = [1, 2, 3, 4] as const;
const people: readonly PreparedContact[] = [
  buildPreparedContact({
    fields: {
      lastName: 'Ёлкина',
      firstName: 'Анна',
      middleName: 'Петровна',
      note: 'есть собака',
      budget: 500,
    },
    points: [
      buildPreparedPoint({ type: 'phone', value: '+79161234567' }),
      buildPreparedPoint({ type: 'email', value: 'anna-e@mail.ru' }),
    ],
    dictionary: { source: 'Авито' },
  }),
  buildPreparedContact({
    fields: { lastName: 'Иванов', firstName: 'Пётр', birthday: '1985-05-03' },
    points: [buildPreparedPoint({ type: 'phone', value: '+74951112233' })],
    tags: ['опт'],
    custom: {},
  }),
  buildPreparedContact({
    kind: 'organization',
    fields: {
      organizationName: 'Строй-Мастер',
      legalForm: 'ООО',
      inn: '7707083893',
      contactPersons: 'Иванова Анна',
    },
    dictionary: { source: 'Сайт' },
  }),
  buildPreparedContact({ fields: { lastName: 'яшин', firstName: 'Борис', note: 'Иванов', budget: 100 } }),
];

beforeEach(() => {
  db = createTestDatabase();
  writeContacts(db, people);
});

describe('findContacts', () => {
  it.each([
    ['анна елкина', [anna]],
    ['ЁЛКИНА', [anna]],
    ['петровна соба', [anna]],
    ['8 (916) 123-45-67', [anna]],
    ['+7 916 123 45 67', [anna]],
    ['9161234567', [anna]],
    ['916 123', [anna]],
    ['4567', [anna]],
    ['anna-e@mail.ru', [anna]],
    ['строй-мастер', [stroy]],
    ['7707083893', [stroy]],
    ['и п', [petr]],
    ['Иванов П.', [petr]],
    ['нет такого', []],
    ['«»', []],
  ])('finds by «%s»', (text, ids) => {
    expect(find(text)).toEqual(ids);
    expect(find(text, null)).toEqual(ids);
    expect(countContacts(db, buildView({ search: text }), now)).toBe(ids.length);
  });

  it('puts names that begin as typed before names that hold the word, and the rest last', () => {
    expect(find('иванов')).toEqual([petr, stroy, boris]);
  });

  it('reads a text in the other keyboard layout when it finds nothing as typed, and says so', () => {
    const view = buildView({ search: 'bdfyjd g' });
    expect(findContacts(db, view, 50, now)).toEqual({
      ids: Int32Array.of(petr),
      more: false,
      layoutSwapped: true,
    });
    expect(findContacts(db, view, null, now).layoutSwapped).toBe(true);
    expect(countContacts(db, view, now)).toBe(1);
  });

  it('answers the first by name of a broad search and says that there are more', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      buildPreparedContact({ fields: { lastName: `Громов${String(40 - index).padStart(2, '0')}` } }),
    );
    const ids = writeContacts(db, many);
    const { ids: found, more } = findContacts(db, buildView({ search: 'громов' }), 3, now);
    expect([...found]).toEqual([ids[39], ids[38], ids[37]]);
    expect(more).toBe(true);
  });

  it('keeps the trash apart: found only there, and found again after it is restored', () => {
    runOperation(db, meta, () => trashContacts(db, [anna], now.toISOString()));
    expect(find('елкина')).toEqual([]);
    expect(find('елкина', 50, { trash: true })).toEqual([anna]);
    expect(find('', null, { trash: true })).toEqual([anna]);
    runOperation(db, meta, () => restoreContacts(db, [anna]));
    expect(find('елкина')).toEqual([anna]);
    expect(find('', null, { trash: true })).toEqual([]);
  });

  it('follows an edit at once', () => {
    runOperation(db, meta, () => updateContact(db, petr, { fields: { lastName: 'Сидоров' } }, now));
    expect(find('сидоров')).toEqual([petr]);
    expect(find('иванов петр')).toEqual([]);
  });

  it('combines text and filter', () => {
    const filter = { type: 'condition', field: 'budget', operator: 'isFilled' } as const;
    expect(find('иванов', 50, { filter })).toEqual([boris]);
    expect(find('иванов', null, { filter })).toEqual([boris]);
    expect(countContacts(db, buildView({ search: 'иванов', filter }), now)).toBe(1);
  });

  it('sorts by any field, empty values last in both directions', () => {
    expect(sortBy('name')).toEqual([anna, petr, stroy, boris]);
    expect(sortBy('name', 'desc')).toEqual([boris, stroy, petr, anna]);
    expect(sortBy('budget')).toEqual([boris, anna, petr, stroy]);
    expect(sortBy('budget', 'desc')).toEqual([anna, boris, petr, stroy]);
    expect(sortBy('phones')).toEqual([petr, anna, stroy, boris]);
    expect(sortBy('source', 'desc')).toEqual([stroy, anna, petr, boris]);
    expect(sortBy('tags')).toEqual([petr, anna, stroy, boris]);
    expect(sortBy('lastName')).toEqual([anna, petr, boris, stroy]);
    expect(sortBy('completeness', 'desc')).toHaveLength(4);
  });

  it('refuses an order by an unknown field', () => {
    expect(() => sortBy('nonsense')).toThrow(new AppError('fieldUnknown', { field: 'nonsense' }));
  });

  it('answers the first of a view without text', () => {
    expect(findContacts(db, buildView(), 2, now)).toEqual({
      ids: Int32Array.of(anna, petr),
      more: true,
      layoutSwapped: false,
    });
  });
});
