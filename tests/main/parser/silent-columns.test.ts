import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectTable, type Table } from '../../../src-main/parser/detect-table.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import type { Sheet, WorkbookCell } from '../../../src-main/parser/workbook.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

function toSheet(cells: readonly (readonly WorkbookCell[])[]): Sheet {
  const rows = cells.map((row, index) => ({ row: index + 1, hidden: false, cells: row }));
  return { name: 'Лист', hidden: false, rows, hiddenColumns: new Set(), merged: [] };
}

function detect(...cells: readonly (readonly WorkbookCell[])[]): Table {
  return detectTable({ sheets: [toSheet(cells)] }, {}, []);
}

function fieldsOf({ columns }: Table): (string | null)[] {
  return columns.map(({ target }) => target?.fieldId ?? null);
}

/** Takes the headings off a file; of its rows and columns some stay, in another order. Answers shares over many tries. */
async function measure(file: string): Promise<Readonly<{ mapped: number; right: number; headings: number }>> {
  const known = detectTable(await readWorkbook(join(fixtures, file)), {}, []);
  const columns = known.columns.filter(({ target, filled }) => target !== null && filled > 0);
  const rows = known.rows.filter(
    ({ cells }) => cells.filter((cell) => cell !== null).length > columns.length / 2,
  );
  const tries = fc.sample(
    fc.record({
      order: fc.shuffledSubarray([...columns], {
        minLength: columns.length - 2,
        maxLength: columns.length,
      }),
      chosen: fc.shuffledSubarray([...rows], { minLength: 60, maxLength: 300 }),
    }),
    { numRuns: 30, seed: 7 },
  );
  let all = 0;
  let mapped = 0;
  let right = 0;
  let headings = 0;
  for (const { order, chosen } of tries) {
    const cells = chosen.map((row) => order.map(({ index }) => row.cells[index] ?? null));
    const table = detect(...cells);
    if (table.headingRow !== 0) headings += 1;
    for (const { index, target } of table.columns) {
      all += 1;
      if (target !== null) mapped += 1;
      if (target?.fieldId === order[index]?.target?.fieldId) right += 1;
    }
  }
  return { mapped: mapped / all, right: right / all, headings };
}

describe('a list without headings', () => {
  // Floors are what was seen on these lists; what is right beyond them is luck with the order of the columns.
  it.each([
    ['clients-services.xlsx', 1, 0.97],
    ['companies.xlsx', 1, 0.85],
  ])('is mapped by its cells: %s', async (file, leastMapped, leastRight) => {
    const { mapped, right, headings } = await measure(file);
    expect(headings).toBe(0);
    expect(mapped).toBeGreaterThanOrEqual(leastMapped);
    expect(right).toBeGreaterThanOrEqual(leastRight);
  });

  it('is mapped whole when three rows were pasted', () => {
    const table = detect(
      [
        'Орлова',
        'Анна',
        'Сергеевна',
        '+7 916 123-45-67',
        'anna@mail.ru',
        '12.05.1985',
        'Тверь',
        'ж',
        '@anna_o',
      ],
      [
        'Петров',
        'Иван',
        'Ильич',
        '8 916 123-45-68',
        'petrov@mail.ru',
        '01.02.1990',
        'Москва',
        'м',
        '@petrov',
      ],
      ['Сидоренко', 'Ольга', 'Юрьевна', '89161234569', null, '30.11.1978', 'Казань', 'ж', null],
    );
    expect(table.headingRow).toBe(0);
    expect(table.rows).toHaveLength(3);
    expect(fieldsOf(table)).toEqual([
      'lastName',
      'firstName',
      'middleName',
      'phones',
      'emails',
      'birthday',
      'addresses',
      'gender',
      'messengers',
    ]);
  });

  it('is mapped whole when one row was pasted', () => {
    const table = detect([
      'ООО «Ромашка»',
      '7707083893',
      '770701001',
      '1027700132195',
      'Москва, ул. Ленина, 5',
      '84951234567, info@romashka.ru',
    ]);
    expect(fieldsOf(table)).toEqual(['organizationName', 'inn', 'kpp', 'ogrn', 'addresses', 'contactsMixed']);
  });

  it('tells days of birth from days of orders', () => {
    const rows = Array.from({ length: 20 }, (_, place) => [
      'Орлова Анна',
      `12.05.${1950 + place * 2}`,
      `1${place % 9}.03.2024`,
    ]);
    expect(fieldsOf(detect(...rows))).toEqual(['fullName', 'birthday', 'openingLastOrderAt']);
  });

  it('knows the names that programs put for headings', () => {
    const table = detect(
      ['Столбец1', 'Столбец2', 'Column3'],
      ['Орлова Анна', '+7 916 123-45-67', 'сайт'],
      ['Петров Иван', '+7 916 123-45-68', 'Авито'],
    );
    expect(table.headingRow).toBe(1);
    expect(fieldsOf(table)).toEqual(['fullName', 'phones', 'source']);
  });
});

describe('a column without a heading in a list with headings', () => {
  it('is mapped when its cells are sure, and left to the owner when not', () => {
    const table = detect(
      ['ФИО', 'Телефон', null, null],
      ['Орлова Анна', '+7 916 123-45-67', 'anna@mail.ru', 'перезвонить'],
      ['Петров Иван', '+7 916 123-45-68', 'petrov@mail.ru', 'был вчера'],
    );
    expect(fieldsOf(table)).toEqual(['fullName', 'phones', 'emails', null]);
    expect(table.columns[2]?.confidence).toBe('content');
  });

  it('is no owner of dates and words under a heading that means another thing', () => {
    const table = detect(
      ['ФИО', 'Телефон', 'Дата договора', 'Ответственный менеджер'],
      ['Орлова Анна', '+7 916 123-45-67', '12.05.1985', 'Петрова Ольга'],
      ['Петров Иван', '+7 916 123-45-68', '12.05.1995', 'Петрова Ольга'],
    );
    expect(fieldsOf(table)).toEqual(['fullName', 'phones', null, null]);
  });
});

describe('a list without headings', () => {
  it('takes two phones under one another in a cell for phones, not for a sum', () => {
    const table = detect(
      ['Орлова Анна', '8916 123 45 67\n8926 123 45 67'],
      ['Петров Иван', '89161234568\n89261234568'],
    );
    expect(fieldsOf(table)).toEqual(['fullName', 'phones']);
  });
});
