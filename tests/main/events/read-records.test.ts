import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src-main/events/read-records.ts';

describe('readRecords', () => {
  it('gives back the numbers and texts that were glued, minus and all', () => {
    const record = fc.tuple(
      fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 3, maxLength: 3 }),
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\u001E')),
    );
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const glued = records
          .map(([numbers, text]) => `${numbers.join('\u001F')}\u001F${text}\u001E`)
          .join('');
        const read: [number[], string][] = [];
        readRecords(glued, 3, (numbers, text) => void read.push([[...numbers], text]));
        const expected = records.map(([numbers, text]) => [numbers.map((each) => each + 0), text]);
        expect(JSON.stringify(read)).toBe(JSON.stringify(expected));
      }),
    );
  });

  it('reads a day or a minute as the number of its digits', () => {
    const read: number[] = [];
    readRecords('2026-05-01\u001F2026-04-30T21:15\u001F\u001E', 2, (numbers) => read.push(...numbers));
    expect(read).toEqual([20_260_501, 202_604_302_115]);
  });
});
