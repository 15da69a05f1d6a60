import * as fc from 'fast-check';
import { expect, describe, it } from 'vitest';
import { listContactRows } from '../../../src-main/contacts/contact-rows-query.ts';
import { scoreCompleteness } from '../../../src-shared/contacts/score-completeness.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';

const columns = [
  'lastName',
  'firstName',
  'birthday',
  'organizationName',
  'inn',
  'activity',
  'head',
  'contactPersons',
];

describe('composeCompletenessSql', () => {
  it('gives the figure that the shared rule gives', () => {
    const db = createTestDatabase();
    const contact = fc.record({
      kind: fc.constantFrom('person' as const, 'organization' as const),
      columns: fc.subarray(columns),
      points: fc.subarray(['phone', 'email', 'address'] as const),
      source: fc.boolean(),
    });
    fc.assert(
      fc.property(contact, ({ kind, columns, points, source }) => {
        const [id = 0] = writeContacts(db, [
          buildPreparedContact({
            kind,
            fields: Object.fromEntries(columns.map((column) => [column, 'х'])),
            points: points.map((type) => buildPreparedPoint({ type, value: 'х' })),
            dictionary: source ? { source: 'Авито' } : {},
          }),
        ]);
        const filled = new Set<string>([
          ...columns,
          ...points.map((type) => ({ phone: 'phones', email: 'emails', address: 'addresses' })[type]),
          ...(source ? ['source'] : []),
        ]);
        const [row] = listContactRows(db, [id], ['completeness']);
        expect(row?.cells['completeness']).toBe(scoreCompleteness(kind, (field) => filled.has(field)));
      }),
      { numRuns: 60 },
    );
  });
});
