import { describe, expect, it } from 'vitest';
import { readTextCell } from '../../../src-main/parser/text-cell.ts';

describe('readTextCell', () => {
  it('takes off the guards of other programs', () => {
    expect(readTextCell('="0123"')).toBe('0123');
    expect(readTextCell('="ООО ""Ромашка"""')).toBe('ООО "Ромашка"');
    expect(readTextCell("'+7 916 123-45-67")).toBe('+7 916 123-45-67');
    expect(readTextCell("'=1+1")).toBe('=1+1');
    expect(readTextCell("'00123")).toBe('00123');
  });

  it('leaves what is no guard', () => {
    for (const text of [
      '=2+5',
      '@срочно',
      '-5',
      '+7916',
      "'Ромашка'",
      "'90-е",
      '="a"&"b"',
      'Анна',
      ' Анна ',
    ]) {
      expect(readTextCell(text)).toBe(text);
    }
  });

  it('takes blanks for nothing', () => {
    for (const text of [' ', '\t \t', '\u00a0', '\u001a']) expect(readTextCell(text)).toBeNull();
  });
});
