import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextCache } from '../../../src-main/parser/text-cache.ts';
import { decodeXmlText } from '../../../src-main/parser/xml-text.ts';

const word = fc.oneof(
  fc.constantFrom('Иванова', 'Иванов', 'Пермь', '', '&#1048;&amp;', 'дорого, думает'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ maxLength: 200 }),
);

describe('createTextCache', () => {
  it('reads what the decoder reads, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 60 }), (words) => {
        const read = createTextCache();
        for (const each of [...words, ...words.toReversed()]) {
          const bytes = Buffer.from(`<${each}>`);
          const end = bytes.length - 1;
          expect(read(bytes, 1, end)).toBe(decodeXmlText(bytes, 1, end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('tells texts apart that share a place', () => {
    const read = createTextCache();
    const texts = Array.from({ length: 60_000 }, (_, index) => `клиент ${index}`);
    const bytes = texts.map((text) => Buffer.from(text));
    expect(bytes.map((each) => read(each, 0, each.length))).toEqual(texts);
    expect(bytes.map((each) => read(each, 0, each.length))).toEqual(texts);
  });
});
