import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNumber, addText, emptyHash } from '../../../src-main/import/key-hash.ts';

describe('addText', () => {
  it('adds a text as the published algorithm does', () => {
    expect(addText(emptyHash, 'foobar') >>> 0).toBe(0xbf_9c_f9_68);
  });

  it('adds a text by its parts, down to single letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 20 }), (text, at) => {
        const cut = Math.min(at, text.length);
        const whole = addText(emptyHash, text);
        expect(addText(addText(emptyHash, text, 0, cut), text, cut)).toBe(whole);
        const letters = Array.from({ length: text.length }, (_, place) => text.charCodeAt(place));
        expect(letters.reduce(addNumber, emptyHash)).toBe(whole);
      }),
    );
  });
});
