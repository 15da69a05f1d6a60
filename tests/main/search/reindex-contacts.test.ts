import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trashContacts } from '../../../src-main/contacts/contact-commands.ts';
import { findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { reindexContacts } from '../../../src-main/search/reindex-contacts.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const now = new Date('2026-05-01T10:00:00Z');
const view = (search: string) => ({
  filter: everything,
  search,
  sort: { field: 'name', direction: 'asc' } as const,
  trash: false,
});

const word = fc.stringMatching(/^[А-ЯЁа-яёA-Za-z]{1,9}$/);
const contact = fc
  .record({
    lastName: word,
    firstName: word,
    note: fc.array(word, { minLength: 1, maxLength: 3 }),
    number: fc.nat(999_999_999),
  })
  .map(({ lastName, firstName, note, number }) => ({
    lastName,
    firstName,
    note: note.join(', '),
    phone: `+79${String(number).padStart(9, '0')}`,
  }));

describe('reindexContacts', () => {
  it('makes every contact findable by its words, by their beginnings and by its phone in any spelling', () => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 12 }), fc.nat(), (people, seed) => {
        const db = createTestDatabase();
        const ids = writeContacts(
          db,
          people.map(({ phone, ...fields }) =>
            buildPreparedContact({ fields, points: [buildPreparedPoint({ type: 'phone', value: phone })] }),
          ),
        );
        for (const [index, { lastName, firstName, note, phone }] of people.entries()) {
          const words = [firstName.toUpperCase(), note.split(', ')[0] ?? '', lastName.replaceAll('ё', 'е')];
          const beginnings = words.map((text) => text.slice(0, 1 + (seed % text.length)));
          const local = `8 (${phone.slice(2, 5)}) ${phone.slice(5, 8)}-${phone.slice(8)}`;
          for (const text of [words.join(' '), beginnings.join(' '), local, phone.slice(-7)]) {
            const found = [...findContacts(db, view(text), null, now).ids];
            expect({ text, found }).toMatchObject({ found: expect.arrayContaining([ids[index]]) });
          }
        }
        db.sqlite.close();
      }),
      { numRuns: 25 },
    );
  });

  it('leaves one row for each living contact however often it is called, and none for one that is gone', () => {
    const db = createTestDatabase();
    const ids = writeContacts(
      db,
      ['Иванов', 'Петров', 'Сидоров'].map((lastName) => buildPreparedContact({ fields: { lastName } })),
    );
    runOperation(db, { kind: 'trash', params: {}, at: now }, () => trashContacts(db, [2], now.toISOString()));
    runOperation(db, { kind: 'edit', params: {}, at: now }, () =>
      db.sqlite.prepare('DELETE FROM contacts WHERE id = 3').run(),
    );
    reindexContacts(db, ids);
    const rows = db.sqlite.prepare('SELECT rowid FROM contact_search ORDER BY rowid').pluck().all();
    expect(rows).toEqual([-2, 1]);
  });
});
