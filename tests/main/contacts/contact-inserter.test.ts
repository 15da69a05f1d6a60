import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { prepareContactWriter } from '../../../src-main/contacts/contact-writer.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runLongOperation } from '../../../src-main/journal/run-operation.ts';
import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

const at = new Date('2026-06-01T10:00:00Z');
const point = fc.record({
  type: fc.constantFrom('phone' as const, 'email' as const),
  value: fc.stringMatching(/^[a-z0-9]{1,4}$/),
  note: fc.option(fc.constant('до 18'), { nil: null }),
});
const contact = fc
  .record({
    fields: fc.record({ lastName: fc.constantFrom('А', 'Б'), note: fc.constant('о') }, { requiredKeys: [] }),
    points: fc.array(point, { maxLength: 3 }),
    tags: fc.array(fc.constantFrom('опт', 'vip'), { maxLength: 1 }),
  })
  .map(({ points, ...parts }) =>
    buildPreparedContact({ ...parts, points: points.map((each) => buildPreparedPoint(each)) }),
  );
/** A new contact, or a look at one of those before it, by its place from the end. */
const step = fc.oneof({ weight: 6, arbitrary: contact }, { weight: 1, arbitrary: fc.nat(40) });

async function insertAll(db: BaseDatabase, steps: readonly (PreparedContact | number)[], inBatches: boolean) {
  await runLongOperation(db, { kind: 'import', params: {}, at }, {}, async () => {
    const writer = prepareContactWriter(db, { inBatches });
    const ids: number[] = [];
    for (const one of steps) {
      if (typeof one !== 'number') {
        ids.push(writer.insert(one, { at: at.toISOString(), importRow: ids.length }));
        continue;
      }
      const id = ids.at(-1 - one);
      if (id === undefined) continue;
      writer.writeWaiting(id);
      expect(db.sqlite.prepare('SELECT id FROM contacts WHERE id = ?').pluck().get(id)).toBe(id);
    }
    writer.writeWaiting();
  });
}

describe('prepareContactInserter', () => {
  it('writes the same rows in batches as one by one, and each before it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
        const [one, other] = [createTestDatabase(), createTestDatabase()];
        await insertAll(one, steps, false);
        await insertAll(other, steps, true);
        expect(hashTables(other.sqlite)).toEqual(hashTables(one.sqlite));
        for (const { sqlite } of [one, other]) sqlite.close();
      }),
      { numRuns: 15 },
    );
  });
});
