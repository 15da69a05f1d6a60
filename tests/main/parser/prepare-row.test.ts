import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import { createRowPreparer, type RowPreparer } from '../../../src-main/parser/prepare-row.ts';
import type { Sheet, WorkbookCell } from '../../../src-main/parser/workbook.ts';

const headings = ['ФИО', 'Тел. раб.', 'Почта', 'ДР', 'Долг', 'ИНН/КПП', 'Теги', 'Город', 'Улица'];
const settings = { ownFields: [], today: '2026-11-22' };

function makePreparer(): RowPreparer {
  const rows = [
    { row: 1, hidden: false, cells: headings },
    { row: 2, hidden: false, cells: ['Иванов Пётр', '84951234567', 'a@b.ru', null, 1] },
  ];
  const sheet: Sheet = { name: 'Лист', hidden: false, rows, hiddenColumns: new Set(), merged: [] };
  return createRowPreparer(detectTable({ sheets: [sheet] }, {}, []).columns, settings);
}

function prepare(cells: readonly WorkbookCell[]): ReturnType<RowPreparer['prepare']> {
  return makePreparer().prepare({ row: 7, hidden: false, cells });
}

const cell = fc.oneof(
  fc.constant(null),
  fc.constantFrom<WorkbookCell>(
    'Иванов Пётр Сергеевич',
    'ООО «Ромашка»',
    'Анна',
    '8 916 123-45-67, 8 916 123-45-68',
    89_161_234_567,
    'ivanov@mail.ru',
    '12.05.1980',
    { date: '1980-05-12' },
    '7707083893/770701001',
    'vip, опт',
    'Тверь',
    'нет',
    { error: '#Н/Д' },
    true,
    5400.5,
  ),
);

describe('prepare', () => {
  it('lets no value of one row into the next', () => {
    const row = fc.array(cell, { maxLength: headings.length });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), (rows) => {
        const shared = makePreparer();
        const together = rows.map((cells) => shared.prepare({ row: 7, hidden: false, cells }));
        expect(together).toEqual(rows.map(prepare));
      }),
      { numRuns: 300 },
    );
  });

  it('spreads one cell over two fields and joins several columns in one', () => {
    const { contact, problems } = prepare([
      'ООО «Ромашка»',
      '8 495 123-45-67',
      null,
      null,
      null,
      '7707083893/770701001',
      null,
      'Тверь',
      'Лесная',
    ]);
    expect(problems).toEqual([]);
    expect(contact).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Ромашка', legalForm: 'ООО', inn: '7707083893', kpp: '770701001' },
    });
    expect(contact?.points.map(({ type, kind, value }) => [type, kind, value])).toEqual([
      ['phone', 'work', '+74951234567'],
      ['address', null, 'Тверь, Лесная'],
    ]);
  });

  it('names the row, the column and the value of what is wrong', () => {
    const { problems } = prepare(['Иванов Пётр', '12', 'не почта', '45.13.2020', { error: '#Н/Д' }, '123']);
    expect(problems.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [7, 'Долг', '#Н/Д', 'formulaError'],
      [7, 'Тел. раб.', '12', 'phoneInvalid'],
      [7, 'Почта', 'не почта', 'emailInvalid'],
      [7, 'ДР', '45.13.2020', 'dateInvalid'],
      [7, 'ИНН/КПП', '123', 'innInvalid'],
    ]);
  });

  it('makes no contact of a row that tells nobody', () => {
    expect(prepare([null, null, null, '12.05.1980', 100]).contact).toBeNull();
  });
});
