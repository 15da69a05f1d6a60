import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureEditDistance } from '../../../src-shared/text/edit-distance.ts';

const text = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 7 });

describe('measureEditDistance up to one slip', () => {
  it('answers as the full count does', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        expect(measureEditDistance(one, two, 1)).toBe(Math.min(measureEditDistance(one, two, 9), 2));
      }),
      { numRuns: 5000 },
    );
  });
});
