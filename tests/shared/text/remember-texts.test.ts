import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberTexts } from '../../../src-shared/text/remember-texts.ts';

describe('rememberTexts', () => {
  it('answers what the function answers, for texts that repeat and texts that do not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 60 }), (variety, length) => {
        const read = rememberTexts((text) => `<${text}>`);
        const texts = Array.from({ length: 5000 }, (_, n) =>
          String((n * 7919) % variety).padStart(length, 'я'),
        );
        expect(texts.filter((text) => read(text) !== `<${text}>`)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('asks once for a text that repeats, and each time for texts that hardly do', () => {
    let asked = 0;
    const read = rememberTexts((text) => {
      asked += 1;
      return text;
    });
    for (let n = 0; n < 3000; n += 1) read(String(n % 10));
    expect(asked).toBe(10);
    let strangers = 0;
    const readStrangers = rememberTexts((text) => {
      strangers += 1;
      return text;
    });
    for (let n = 0; n < 3000; n += 1) readStrangers(String(n));
    for (let n = 0; n < 3000; n += 1) readStrangers(String(n));
    expect(strangers).toBe(6000);
  });
});
