import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '../../../src-main/import/row-register.ts';

const rowArbitrary = fc.record({
  row: fc.integer({ min: 1, max: 1_048_576 }),
  contactId: fc.integer({ min: 0, max: 4_294_967_295 }),
  digest: fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
});

describe('unpackRows', () => {
  it('gives back whatever rows were packed', () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary), (rows) => {
        const packed = packRows(
          rows.map(({ row }) => row),
          rows.map(({ contactId }) => contactId),
          rows.map(({ digest }) => digest),
        );
        expect(packed.byteLength).toBe(rows.length * 16);
        expect(unpackRows(packed)).toEqual(rows);
      }),
    );
  });
});
