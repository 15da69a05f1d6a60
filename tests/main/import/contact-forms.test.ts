import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareContactForms } from '../../../src-main/import/contact-forms.ts';
import { makeNameKey, packNameKey } from '../../../src-main/import/name-key.ts';
import { composeSearchText } from '../../../src-main/search/compose-search-text.ts';
import { composeContactName, composeSortName } from '../../../src-shared/contacts/contact-name.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';

const part = fc.oneof(
  fc.constantFrom('Иванов', 'И.', 'Анна-Мария', 'Ёлкина', 'О’Нил', '«Мир»', 'ΟΔΟΣ', 'е\u0308ж', 'A\u030A'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const contact = fc
  .record({
    kind: fc.constantFrom('person' as const, 'organization' as const),
    fields: fc.record(
      { lastName: part, firstName: part, middleName: part, organizationName: part, note: part },
      { requiredKeys: [] },
    ),
    phone: fc.option(fc.constantFrom('+79161234567', '+74951234567')),
    email: fc.option(fc.constantFrom('anna@mail.ru', 'i.ivanov@ya.ru')),
  })
  .map(({ kind, fields, phone, email }): PreparedContact => {
    const points = [
      ...(phone === null ? [] : [{ type: 'phone' as const, value: phone }]),
      ...(email === null ? [] : [{ type: 'email' as const, value: email }]),
    ].map((point) => ({ kind: null, service: null, extension: null, valid: true, note: null, ...point }));
    return { kind, fields, points, dictionary: {}, tags: [], custom: {} };
  });

describe('prepareContactForms', () => {
  it('makes the texts of each contact as if there were no other', () => {
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 30 }), (contacts) => {
        const compose = prepareContactForms();
        for (const each of contacts) {
          const { kind, fields, points } = each;
          const words = ['lastName', 'firstName', 'middleName', 'organizationName', 'note'].flatMap(
            (id) => fields[id] ?? [],
          );
          const emails = points.filter(({ type }) => type === 'email').map(({ value }) => value);
          const phones = points.filter(({ type }) => type === 'phone').map(({ value }) => value);
          expect(compose(each)).toEqual({
            name: composeContactName(kind, fields, points),
            sortName: composeSortName(kind, fields, points),
            nameKey: packNameKey(makeNameKey(kind, fields)),
            searchText: composeSearchText([...words.map(String), ...emails], phones),
          });
        }
      }),
      { numRuns: 500 },
    );
  });
});
