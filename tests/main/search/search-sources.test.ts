import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareContactText } from '../../../src-main/search/compose-contact-text.ts';
import { readSearchSources } from '../../../src-main/search/search-sources.ts';
import { pointTypes } from '../../../src-shared/contacts/contact-field.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const text = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.stringMatching(/^[А-ЯЁа-яё. @+-]{1,9}$/));
const texts = { lastName: text, firstName: text, organizationName: text, legalForm: text, inn: text };
const contact = fc
  .record({
    fields: fc.record({ ...texts, head: text, contactPersons: text, note: text }, { requiredKeys: [] }),
    points: fc.array(fc.record({ type: fc.constantFrom(...pointTypes), value: text }), { maxLength: 5 }),
  })
  .map(({ fields, points }) =>
    buildPreparedContact({ fields, points: points.map((point) => buildPreparedPoint(point)) }),
  );
const words = (form: string | undefined) => form?.split('  ').toSorted();

const composeText = prepareContactText();

describe('prepareContactText', () => {
  it('tells of a contact before it is written what is read of it afterwards', () => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 10 }), (contacts) => {
        const db = createTestDatabase();
        const ids = writeContacts(db, contacts);
        const read = new Map(readSearchSources(db, ids).map(({ id, text: form }) => [id, form]));
        for (const [place, id] of ids.entries()) {
          const before = contacts[place];
          expect(before && words(composeText(before))).toEqual(words(read.get(id)));
        }
        db.sqlite.close();
      }),
      { numRuns: 20 },
    );
  });
});
