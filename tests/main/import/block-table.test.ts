import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlockTable } from '../../../src-main/import/block-table.ts';

const most = 4;
/** Undoes the spreading of hashes: times −1, −2, … they point to the last place. */
const pointsToEnd = 0x0e_8b_2f_51;

describe('createBlockTable', () => {
  it('answers the first numbers of a group in their order, each once, as a map would', () => {
    // Neighbours of one another and of the end of the table among them, and enough to make the table grow.
    const hash = fc.oneof(
      fc.integer(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(0x7f_ff_ff_ff, -0x80_00_00_00),
    );
    const puts = fc.array(fc.tuple(hash, fc.nat({ max: 9 })), { maxLength: 4000, size: 'max' });
    fc.assert(
      fc.property(puts, (all) => {
        const table = createBlockTable(most);
        const groups = new Map<number, number[]>();
        for (const [key, value] of all) {
          table.put(key, value);
          const group = groups.get(key) ?? [];
          if (group.length < most && !group.includes(value)) group.push(value);
          groups.set(key, group);
        }
        for (const [key, group] of groups) expect(table.get(key)).toEqual(group);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the order of groups that go over its end when it grows', () => {
    const table = createBlockTable(20);
    const hashes = Array.from({ length: 100 }, (_, group) => Math.imul(-1 - group, pointsToEnd));
    const values = Array.from({ length: 20 }, (_, value) => value);
    for (const value of values) for (const hash of hashes) table.put(hash, value);
    for (const hash of hashes) expect(table.get(hash)).toEqual(values);
  });

  it('answers nothing for a group that was never put', () => {
    expect(createBlockTable(most).get(7)).toEqual([]);
  });
});
