import { describe, expect, it } from 'vitest';
import { createRowClassifier } from '../../../src-main/parser/classify-row.ts';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import type { SheetRow } from '../../../src-main/parser/workbook.ts';
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

  it('tells a firm called «Итог» from a total by what else is in its row', () => {
    expect(
      classifyRows(
        ['Название', 'ИНН', 'Адрес', 'Сумма'],
        [
          ['Итог', '7707083893', null, 100],
          ['Всего хорошего', null, 'г. Тверь, ул. Мира, д. 1', 100],
          ['Всего хорошего', null, null, null],
          ['Итого', null, null, 200],
          ['Итого', null, null, null],
        ],
      ),
    ).toEqual([null, null, null, 'total', 'total']);
  });

  it('leaves out the names of parts that stand alone in their rows, never a name with anything beside it', () => {
    expect(
      classifyRows(
        ['ФИО', 'Телефон', 'Email'],
        [
          ['А', null, null],
          ['Март 2024', null, null],
          ['Постоянные клиенты', null, null],
          ['Район: Заречье', null, null],
          ['VIP', null, null],
          ['Мария', null, null],
          ['Марта', null, null],
          ['Май Анна', null, null],
          ['VIP', '89161234567', null],
        ],
      ),
    ).toEqual(['title', 'title', 'title', 'title', 'title', null, null, null, null]);
  });

  const phone = '+7 916 123-45-67';
  const clients = [
    ['Анна', phone, null],
    ['Олег', phone, null],
    ['Ирина', phone, null],
  ];

  it.each([
    'Москва',
    'САНКТ-ПЕТЕРБУРГ',
    'Тверская область',
    'г. Кимры',
    'Москва и область',
    'Татарстан',
    'СПб',
  ])('leaves out the place «%s» that stands alone above a part of the list', (place) => {
    expect(classifyRows(['ФИО', 'Телефон', 'Email'], [[place, null, null], ...clients])[0]).toBe('title');
  });

  it('keeps a client who is called as a city, unless places part the list', () => {
    const heads = ['ФИО', 'Телефон', 'Email'];
    const alone = ['Владимир', null, null];
    expect(classifyRows(heads, [alone, ...clients, alone])).toEqual([null, null, null, null, null]);
    expect(classifyRows(heads, [['Владимир', phone, null], ['Москва', phone, null], ...clients])).toEqual(
      Array.from({ length: 5 }, () => null),
    );
    expect(classifyRows(heads, [alone, ...clients, ['Тула', null, null], ...clients])).toEqual([
      'title',
      null,
      null,
      null,
      'title',
      null,
      null,
      null,
    ]);
  });

  it.each(['Москва-Сити', 'Анна Москва', 'Москва, кафе', 'Мир', 'Область'])(
    'does not take «%s» for a place',
    (text) => {
      const [first] = classifyRows(['ФИО', 'Телефон', 'Email'], [[text, null, null], ...clients]);
      expect(first).toBeNull();
    },
  );

  it('knows headings with breaks on every page, numbers of columns and what stands under a list', () => {
    const headings = ['Full\nName', 'Mobile\nPhone', 'Last Visit'];
    expect(
      classifyRows(headings, [
        [1, 2, 3],
        ['Иванов Пётр', '89161234567', null],
        headings,
        ['Ответственный ____________ /Петрова/', null, null],
        ['* — данные уточняются', null, null],
        ['Составил менеджер Петров И.И. 12.10.2025', null, null],
        ['Исп. Сидорова, тел. 123-45', null, null],
      ]),
    ).toEqual(['repeatedHeading', null, 'repeatedHeading', 'title', 'title', 'title', 'title']);
  });

  it('takes places for clients where most rows hold nothing but a name', () => {
    const names = ['Москва', 'Волга', 'Рассвет', 'Заря'].map((name) => [name, null]);
    expect(classifyRows(['Название', 'Телефон'], [...names, ['Луч', phone], ['Маяк', phone]])).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('takes every text of a list of names alone', () => {
    expect(classifyRows(['Название'], [['Май'], ['VIP']])).toEqual([null, null]);
  });

  it('knows the headings of a second table under the first in another order', () => {
    expect(
      classifyRows(
        ['ФИО', 'Телефон', 'Email'],
        [
          ['Иванов Пётр', '89161234567', 'i@mail.ru'],
          ['Телефон', 'Email', 'ФИО'],
        ],
      ),
    ).toEqual([null, 'repeatedHeading']);
  });
});

function classifyRows(headings: readonly string[], rows: readonly SheetRow['cells'][]) {
  const sheetRows = [headings, ...rows].map((cells, index) => ({ row: index + 1, hidden: false, cells }));
  const sheet = {
    name: 'Лист',
    hidden: false,
    rows: sheetRows,
    hiddenColumns: new Set<number>(),
    merged: [],
  };
  const table = detectTable({ sheets: [sheet] }, { headingRow: 1 }, []);
  return table.rows.map(createRowClassifier(table.sheet, table.columns));
}
