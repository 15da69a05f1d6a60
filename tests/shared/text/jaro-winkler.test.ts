import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureJaroWinkler } from '../../../src-shared/text/jaro-winkler.ts';

describe('measureJaroWinkler', () => {
  it('gives the values that Winkler published', () => {
    expect(measureJaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 4);
    expect(measureJaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 4);
    expect(measureJaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 4);
  });

  it('is between nothing in common and the same text, both ways round', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        const likeness = measureJaroWinkler(one, other);
        expect(likeness).toBeCloseTo(measureJaroWinkler(other, one), 10);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(measureJaroWinkler(one, one)).toBe(1);
      }),
    );
  });
});
