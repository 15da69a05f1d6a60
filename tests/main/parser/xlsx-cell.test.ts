import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { showPercent } from '../../../src-main/parser/xlsx-cell.ts';
import { buildByLibrary } from './build-xls.ts';

describe('showPercent', () => {
  it.each([
    [0.15, '15 %'],
    [0.155, '15,5 %'],
    [0.07, '7 %'],
    [0.1 + 0.2, '30 %'],
    [1, '100 %'],
    [0, '0 %'],
    [-0.05, '-5 %'],
  ])('shows %d as %s', (share, shown) => {
    expect(showPercent(share)).toBe(shown);
  });

  it('shows any share of hundredths of a per cent as written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (parts) => {
        expect(
          Number(
            showPercent(parts / 10_000)
              .replace(' %', '')
              .replace(',', '.'),
          ),
        ).toBe(parts === 0 ? 0 : parts / 100);
      }),
    );
  });
});

describe('applyNumberFormat', () => {
  it.each(['xlsx', 'xls', 'xlsb', 'xlml'] as const)(
    'keeps per cents of %s as they are shown, and numbers beside them',
    async (kind) => {
      const bookType = kind === 'xls' ? 'biff8' : kind;
      const rows = [['Имя', 'Скидка', 'Точная', 'Число']].concat([['Анна'], ['Олег']]);
      const file = buildByLibrary(bookType, { Л: rows }, (book) => {
        const sheet = book.Sheets['Л'] ?? {};
        const put = (place: string, v: number, z: string): void => {
          sheet[place] = { t: 'n', v, z };
        };
        put('B2', 0.15, '0%');
        put('B3', 0.05, '0%');
        put('C2', 0.155, '0.00%');
        put('C3', 1, '0.00%');
        put('D2', 0.25, '0.00');
        put('D3', 15, '0"%"');
        sheet['!ref'] = 'A1:D3';
      });
      const [, first, second] = (await readWorkbook(file)).sheets[0]?.rows ?? [];
      expect(first?.cells).toEqual(['Анна', '15 %', '15,5 %', 0.25]);
      expect(second?.cells).toEqual(['Олег', '5 %', '100 %', 15]);
    },
  );
});
