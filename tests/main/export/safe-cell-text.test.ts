import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSafeCellText } from '../../../src-main/export/safe-cell-text.ts';

describe('makeSafeCellText', () => {
  it('keeps ordinary text, tabs and line breaks as they are', () => {
    expect(makeSafeCellText('Ёлкин\tИван\nул. Ленина ё😀')).toBe('Ёлкин\tИван\nул. Ленина ё😀');
  });

  it('escapes what a spreadsheet would read as an escaped character', () => {
    expect(makeSafeCellText('_x0041_ и _X00e9_')).toBe('_x005F_x0041_ и _x005F_X00e9_');
    expect(makeSafeCellText('a_b _x41_')).toBe('a_b _x41_');
  });

  it('answers text that XML 1.0 allows and Excel can hold, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const safe = makeSafeCellText(text);
        expect(safe.isWellFormed()).toBe(true);
        expect(Array.from(safe).every((letter) => isAllowedInXml(letter.codePointAt(0) ?? 0))).toBe(true);
      }),
    );
    expect(makeSafeCellText('я'.repeat(40_000))).toHaveLength(32_767);
  });
});

/** The Char production of XML 1.0. */
function isAllowedInXml(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return true;
  return (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}
