import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findColumnWindow } from '../../../src-renderer/import/grid/find-column-window.ts';

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

describe('findColumnWindow', () => {
  it('draws every column of an ordinary list, and of one whose size is not known yet', () => {
    expect(findColumnWindow([100, 100], 0, 900)).toEqual({ first: 0, last: 1, before: 0, after: 0 });
    const wide = Array.from({ length: 300 }, () => 100);
    expect(findColumnWindow(wide, 0, 0)).toMatchObject({ first: 0, last: 299 });
  });

  it('draws of a wide one what is in sight and a little more', () => {
    const wide = Array.from({ length: 300 }, () => 100);
    expect(findColumnWindow(wide, 10_000, 1000)).toEqual({
      first: 94,
      last: 115,
      before: 9400,
      after: 18_400,
    });
  });

  it('keeps the whole width and covers what is in sight, wherever the grid is scrolled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 96, max: 220 }), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 0, max: 90_000 }),
        fc.integer({ min: 1, max: 3000 }),
        (widths, scrolled, width) => {
          const left = Math.min(scrolled, Math.max(0, sum(widths) - width));
          const { first, last, before, after } = findColumnWindow(widths, left, width);
          expect(before + sum(widths.slice(first, last + 1)) + after).toBe(sum(widths));
          expect(before).toBeLessThanOrEqual(left);
          expect(sum(widths) - after).toBeGreaterThanOrEqual(Math.min(left + width, sum(widths)));
        },
      ),
    );
  });
});
