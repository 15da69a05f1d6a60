import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCellDigest } from '../../../src-main/parser/digest-cells.ts';
import type { MappedColumn } from '../../../src-main/parser/map-columns.ts';
import type { WorkbookCell } from '../../../src-main/parser/workbook.ts';

function column(index: number, heading: string, fieldId: string | null = 'note'): MappedColumn {
  const target = fieldId === null ? null : { fieldId, pointKind: null };
  return { index, heading, hidden: false, target, confidence: 'heading', filled: 1, samples: [] };
}

const cell: fc.Arbitrary<WorkbookCell> = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  // An object without a prototype would be another one to the oracle.
  fc.record({ date: fc.constantFrom('2024-01-02', '2024-01-03') }, { noNullPrototype: true }),
);

describe('createCellDigest', () => {
  it('is a whole number that equal cells share and other cells do not', () => {
    const digest = createCellDigest([column(0, 'А'), column(1, 'Б')]);
    fc.assert(
      fc.property(fc.tuple(cell, cell), fc.tuple(cell, cell), (one, other) => {
        expect(Number.isSafeInteger(digest(one))).toBe(true);
        expect(digest(one) === digest(other)).toBe(isDeepStrictEqual(one, other));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows a column by its heading, wherever it stands', () => {
    const before = createCellDigest([column(0, 'Имя'), column(1, 'Телефон')]);
    const after = createCellDigest([column(0, 'Телефон'), column(1, 'Имя')]);
    expect(after(['555', 'Анна'])).toBe(before(['Анна', '555']));
    expect(after(['Анна', '555'])).not.toBe(before(['Анна', '555']));
  });

  it('passes over columns that go nowhere', () => {
    const digest = createCellDigest([column(0, 'Имя'), column(1, 'Цвет', null)]);
    expect(digest(['Анна', 'синий'])).toBe(digest(['Анна', 'красный']));
  });
});
