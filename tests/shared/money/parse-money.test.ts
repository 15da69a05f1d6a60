import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '../../../src-shared/money/parse-money.ts';

describe('parseMoney', () => {
  it.each<[string | number, number]>([
    ['260 000 р.', 26_000_000],
    ['260\u00A0000 руб', 26_000_000],
    ['1 234,50 ₽', 123_450],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1.500', 150_000],
    ['12,500', 1_250_000],
    ['1,234,567', 123_456_700],
    ['3200р', 320_000],
    ['23 350 ?', 2_335_000],
    ['12,5 тыс.', 1_250_000],
    ['25 тыс. руб.', 2_500_000],
    ['100 тр', 10_000_000],
    ['15к', 1_500_000],
    ['1,5 млн руб.', 150_000_000],
    ['12 руб. 50 коп.', 1250],
    ['5000-00', 500_000],
    ['(500)', -50_000],
    ['−500,10', -50_010],
    ['0', 0],
    [5400.5, 540_050],
    [1.005, 101],
    [-0.1, -10],
  ])('reads %s', (cell, kopecks) => {
    expect(parseMoney(cell)).toBe(kopecks);
  });

  it.each<string | number>(['100 $', 'бесплатно', '12-14', '1 2 3', Number.NaN, 1e20])(
    'refuses %s',
    (cell) => {
      expect(parseMoney(cell)).toBeNull();
    },
  );

  it('reads back every sum written the Russian way', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (kopecks) => {
        const text = new Intl.NumberFormat('ru-RU', { style: 'currency', currency: 'RUB' }).format(
          kopecks / 100,
        );
        expect(parseMoney(text)).toBe(kopecks);
        expect(parseMoney(kopecks / 100)).toBe(kopecks);
      }),
    );
  });
});
