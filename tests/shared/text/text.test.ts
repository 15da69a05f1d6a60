import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { swapKeyboardLayout } from '../../../src-shared/text/keyboard-layout.ts';
import { normaliseSpelling } from '../../../src-shared/text/normalise-spelling.ts';
import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import { tidyLine, tidyText } from '../../../src-shared/text/tidy-text.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('swapKeyboardLayout', () => {
  it('retypes in the other layout, both ways', () => {
    expect(swapKeyboardLayout('bdfyjd')).toBe('иванов');
    expect(swapKeyboardLayout("ctv`y'")).toBe('семёнэ');
    expect(swapKeyboardLayout('k.,jdm')).toBe('любовь');
    expect(swapKeyboardLayout('штащ')).toBe('info');
  });

  it('gives the text back when applied twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(swapKeyboardLayout(swapKeyboardLayout(text))).toBe(text);
      }),
    );
  });
});

describe('toSearchForm', () => {
  it('makes spellings of one text the same', () => {
    expect(toSearchForm('  Семён\u00A0 ПЁТР\t')).toBe('семен петр');
    expect(toSearchForm('Й'.normalize('NFD'))).toBe('й');
  });

  it.each([
    ['\u{2F800}\u0130', '丽i\u0307', 'a letter with a second number, before a capital that falls into two'],
    ['\u{2F800}', '丽', 'such a letter alone'],
    ['H\u0331', '\u1E96', 'a letter that is composed only when it is small'],
    ['ё\u0306', 'ӗ', 'a mark after ё'],
    ['ё\u0308\u0308', 'е', 'ё with more dots than it needs'],
  ])('settles %j as %j at once: %s', (text, form) => {
    expect(toSearchForm(text)).toBe(form);
    expect(toSearchForm(form)).toBe(form);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toSearchForm(toSearchForm(text))).toBe(toSearchForm(text));
      }),
    );
  });
});

describe('normaliseSpelling', () => {
  it('makes spellings of one source one key', () => {
    expect(['Яндекс.Директ', 'яндекс директ', 'ЯНДЕКС-ДИРЕКТ'].map(normaliseSpelling)).toEqual(
      Array(3).fill('яндексдирект'),
    );
    expect(normaliseSpelling('+++')).toBe('+++');
  });
});

describe('tidyText', () => {
  it('cleans spaces and invisible marks and keeps lines', () => {
    expect(tidyText(' а\u00A0\u00A0 б\u200B \r\n  в ')).toBe('а б\nв');
    expect(tidyLine(' а \n\n б ')).toBe('а б');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
      }),
    );
  });
});
