import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitRecords } from '../../../src-main/parser/split-records.ts';

const split = (text: string): readonly (readonly string[])[] =>
  splitRecords(text, ';', 100).map(({ cells }) => cells);

describe('splitRecords', () => {
  it('reads what papaparse writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ';', '\n', ' ', 'а', 'Я', '1', ','), maxLength: 12 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(split(Papa.unparse(table, { delimiter: ';', newline: '\n' }))).toEqual(table);
      }),
    );
  });

  it('keeps a quotation mark that never closes within its line', () => {
    const text = 'Анна;"ООО Ромашка;1\nОлег;"две\nстроки";2\nЕва;;3\n';
    const records = splitRecords(text, ';', 100);
    expect(records.map(({ cells }) => cells)).toEqual([
      ['Анна', 'ООО Ромашка', '1'],
      ['Олег', 'две\nстроки', '2'],
      ['Ева', '', '3'],
    ]);
    expect(records.map(({ broken }) => broken)).toEqual([true, false, false]);
  });

  it('reads names in quotation marks that nobody doubled', () => {
    expect(split('"Ромашка" ООО;1\n"ООО "Ромашка"";2\n"ООО "Ромашка" и Ко";3')).toEqual([
      ['"Ромашка" ООО', '1'],
      ['ООО "Ромашка"', '2'],
      ['ООО "Ромашка" и Ко', '3'],
    ]);
  });

  it('does not take half a file for a cell', () => {
    const text = `"Анна;1\n${'Олег;2\n'.repeat(20_000)}`;
    expect(splitRecords(text, ';', 30_000).length).toBe(20_001);
  });
});
