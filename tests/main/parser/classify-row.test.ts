import { describe, expect, it } from 'vitest';
import { createRowClassifier } from '../../../src-main/parser/classify-row.ts';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { buildXlsx } from './build-xlsx.ts';

describe('createRowClassifier', () => {
  it('tells data from titles, totals, repeated headings and empty rows', async () => {
    const file = buildXlsx([
      {
        name: 'Лист1',
        rows: [
          ['№', 'ФИО', 'Телефон', 'Сумма'],
          [1, 'Иванов Пётр', '89161234567', 100],
          ['Москва', null, null, null],
          [2, 'Всеволодов Иван', '89161234568', 100],
          ['№', 'ФИО', 'Телефон', 'Сумма'],
          [3, ' ', '\u00a0', null],
          [null, 'Мария', null, null],
          [null, 'Итого:', null, 200],
          [null, 'Всего клиентов 3', null, null],
          [null, 'Итого Пётр', '89161234569', null],
        ],
        inner: '<mergeCells><mergeCell ref="A3:D3"/></mergeCells>',
      },
    ]);
    const { sheet, rows, columns } = detectTable(await readWorkbook(file), {}, []);
    const classify = createRowClassifier(sheet, columns);
    expect(rows.map((row) => classify(row))).toEqual([
      null,
      'title',
      null,
      'repeatedHeading',
      'blank',
      null,
      'total',
      'total',
      null,
    ]);
  });
});
