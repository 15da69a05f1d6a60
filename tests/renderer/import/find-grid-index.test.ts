import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGridIndex } from '../../../src-renderer/import/grid/find-grid-index.ts';

const rowsOfSheet = fc
  .uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 300 })
  .map((rows) => rows.toSorted((a, b) => a - b));

describe('findGridIndex', () => {
  it('finds every row of a sheet with gaps, and the next one in place of a gap', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowsOfSheet,
        fc.integer({ min: 1, max: 5200 }),
        fc.integer({ min: 0, max: 3 }),
        async (rows, wanted, overCount) => {
          let readings = 0;
          const read = (index: number): Promise<number | null> => {
            readings += 1;
            return Promise.resolve(rows[index] ?? null);
          };
          const found = await findGridIndex(read, rows.length + overCount, wanted);
          expect(found).toBe(rows.findIndex((row) => row >= wanted));
          expect(readings).toBeLessThan(40);
        },
      ),
    );
  });

  it('needs one reading where nothing is missing', async () => {
    const asked: number[] = [];
    const read = (index: number): Promise<number> => {
      asked.push(index);
      return Promise.resolve(index + 1);
    };
    expect(await findGridIndex(read, 100_000, 54_321)).toBe(54_320);
    expect(asked).toEqual([54_320]);
  });
});
