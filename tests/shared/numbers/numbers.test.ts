import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../../src-shared/numbers/parse-number.ts';
import { parseYesNo } from '../../../src-shared/numbers/parse-yes-no.ts';

describe('parseNumber', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['− 5', -5],
    ['+7', 7],
    ['0,25', 0.25],
  ])('reads %s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each(['', 'пять', '1 2', '1,2,3', '5 кг'])('refuses «%s»', (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

describe('parseYesNo', () => {
  it('knows the words people and programs write', () => {
    expect(['Да', 'да.', 'yes', '+', 'ИСТИНА', '1', '✓'].map(parseYesNo)).toEqual(Array(7).fill(true));
    expect(['нет', 'No', '-', 'ЛОЖЬ', '0'].map(parseYesNo)).toEqual(Array(5).fill(false));
    expect(['', 'может быть'].map(parseYesNo)).toEqual([null, null]);
  });
});
