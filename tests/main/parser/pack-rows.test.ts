import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareContactForms } from '../../../src-main/import/contact-forms.ts';
import { packRows } from '../../../src-main/parser/pack-rows.ts';
import type { PreparedRow } from '../../../src-main/parser/parser-messages.ts';
import { readPreparedRows } from '../../../src-main/parser/read-prepared-rows.ts';
import { pointTypes } from '../../../src-shared/contacts/contact-field.ts';

const text = fc.string({ unit: 'binary', maxLength: 6 });
const maybe = fc.option(text, { nil: null });
const point = fc.record({
  type: fc.constantFrom(...pointTypes),
  kind: fc.option(fc.constantFrom('mobile' as const, 'work' as const), { nil: null }),
  service: maybe,
  value: text,
  extension: maybe,
  valid: fc.boolean(),
  note: maybe,
});
const contact = fc.record({
  kind: fc.constantFrom('person' as const, 'organization' as const),
  fields: fc.dictionary(fc.constantFrom('lastName', 'note', 'budget'), fc.oneof(text, fc.maxSafeInteger())),
  points: fc.array(point, { maxLength: 4 }),
  dictionary: fc.record({ source: text, need: text }, { requiredKeys: [] }),
  tags: fc.array(text, { maxLength: 2 }),
  custom: fc.dictionary(fc.constantFrom('1', '22'), text),
});
const row = fc
  .record({
    row: fc.nat(),
    contact: fc.option(contact, { nil: null }),
    problems: fc.array(
      fc.record({
        row: fc.nat(),
        column: text,
        value: text,
        code: fc.constantFrom('phoneInvalid' as const, 'formulaError' as const),
      }),
      { maxLength: 2 },
    ),
    digest: fc.option(fc.maxSafeNat(), { nil: undefined }),
    ownCode: fc.option(text, { nil: undefined }),
    withForms: fc.boolean(),
  })
  .map(({ withForms, ...one }): PreparedRow => {
    const forms = withForms && one.contact !== null ? { forms: prepareContactForms()(one.contact) } : {};
    return JSON.parse(JSON.stringify({ ...one, ...forms }));
  });

describe('packRows', () => {
  it('packs rows so that they are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        expect(readPreparedRows(structuredClone(packRows(rows)))).toEqual(rows);
      }),
    );
  });
});
