import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectTable, type Table } from '../../../src-main/parser/detect-table.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { buildXlsx, type TestCell, type TestSheet } from './build-xlsx.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

async function detect(sheets: readonly TestSheet[], decision: ImportDecision = {}): Promise<Table> {
  return detectTable(await readWorkbook(buildXlsx(sheets)), decision, []);
}

function mappingOf(table: Table): Record<string, string | null> {
  return Object.fromEntries(table.columns.map(({ heading, target }) => [heading, target?.fieldId ?? null]));
}

const people: readonly (readonly TestCell[])[] = [
  ['Иванов Пётр Сергеевич', '8 916 123-45-67', 'ivanov@mail.ru'],
  ['Петрова Анна Ильинична', 79_161_234_568, 'anna@yandex.ru'],
  ['Сидоров И.П.', '+7 (916) 123-45-69', null],
];

describe('detectTable', () => {
  it('finds the list of a repair business under its title, groups and hidden row numbers', async () => {
    const table = detectTable(await readWorkbook(join(fixtures, 'clients-services.xlsx')), {}, []);
    expect([table.sheet.name, table.headingRow, table.above.map(({ row }) => row)]).toEqual([
      'Клиенты',
      4,
      [1],
    ]);
    expect(mappingOf(table)).toEqual({
      '№': null,
      ФИО: 'fullName',
      Телефон: 'phones',
      Почта: 'emails',
      'Откуда узнал': 'source',
      'Что нужно': 'need',
      ДР: 'birthday',
      'Последний заказ': 'openingLastOrderAt',
      'Сумма, руб.': 'openingTotal',
      Долг: 'openingDebt',
      Примечание: 'note',
    });
    expect(table.columns[0]).toMatchObject({ hidden: true, filled: 1200 });
  });

  it('finds the headings under a preface of sixty rows', async () => {
    const preface = Array.from({ length: 60 }, (_, row) => [`Пояснение ${row + 1}`]);
    const rows = [...preface, ['ФИО', 'Телефон', 'Почта'], ...people];
    const table = await detect([{ name: 'Лист1', rows }]);
    expect([table.headingRow, table.rows.length]).toEqual([61, 3]);
  });

  it('leaves out the second of two lists that stand side by side', async () => {
    const headings = ['ФИО', 'Телефон', null, 'ФИО', 'Телефон'];
    const rows = [['Иванов Пётр', '89161234567', null, 'Серов Олег', '89161234568']];
    const { columns } = await detect([{ name: 'Лист1', rows: [headings, ...rows] }]);
    expect(columns.map(({ index, target }) => [index, target?.fieldId ?? null])).toEqual([
      [0, 'fullName'],
      [1, 'phones'],
      [3, null],
      [4, null],
    ]);
  });

  it('finds every column of a list of organizations', async () => {
    const table = detectTable(await readWorkbook(join(fixtures, 'companies.xlsx')), {}, []);
    expect(Object.values(mappingOf(table))).toEqual([
      'organizationName',
      'inn',
      'kpp',
      'addresses',
      'activity',
      'head',
      'contactPersons',
      'position',
      'phones',
      'phones',
      'emails',
      'sites',
      'size',
      'budget',
      'workHours',
    ]);
    expect(table.columns[8]?.target?.pointKind).toBe('work');
  });

  it('joins headings of two storeys, cells merged down included', async () => {
    const table = await detect([
      {
        name: 'Лист1',
        rows: [
          ['Наши клиенты', null, null, null],
          ['ФИО', 'Телефон', null, 'Сумма'],
          [null, 'Рабочий', 'Мобильный', null],
          ['Иванов Пётр', '84951234567', '89161234567', 100],
          ['Петров Иван', '84951234568', '89161234568', 200],
        ],
        inner:
          '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:D3"/></mergeCells>',
      },
    ]);
    expect(table.headingRow).toBe(3);
    expect(mappingOf(table)).toEqual({
      ФИО: 'fullName',
      Рабочий: 'phones',
      Мобильный: 'phones',
      Сумма: 'openingTotal',
    });
    expect(table.columns.map(({ target }) => target?.pointKind)).toEqual([null, 'work', 'mobile', null]);
  });

  it('maps a file without headings by what its columns hold', async () => {
    const table = await detect([{ name: 'Лист1', rows: people }]);
    expect(table.headingRow).toBe(0);
    expect(table.rows).toHaveLength(3);
    expect(mappingOf(table)).toEqual({ A: 'fullName', B: 'phones', C: 'emails' });
  });

  it('takes the sheet of contacts, not the longer one of prices', async () => {
    const prices = Array.from({ length: 50 }, (_, index) => [`Услуга ${index}`, index * 100]);
    const table = await detect([
      { name: 'Прайс', rows: [['Услуга', 'Цена'], ...prices] },
      { name: 'Люди', rows: [['Имя', 'Контакты', 'Мыло'], ...people] },
    ]);
    expect(table.sheet.name).toBe('Люди');
    expect(mappingOf(table)).toEqual({ Имя: 'fullName', Контакты: 'phones', Мыло: 'emails' });
  });

  it.each([
    ['Контактный тел. клиента', 'phones'],
    ['Сумма заказов за год', 'openingTotal'],
    ['Дата рожд.', 'birthday'],
    ['ИНН/КПП', 'inn'],
    ['E-mail адрес', 'emails'],
    ['Имя менеджера', null],
    ['Дата договора', null],
    ['Цвет', null],
  ])('reads the heading «%s»', async (heading, fieldId) => {
    const table = await detect([
      {
        name: 'Лист1',
        rows: [
          ['ФИО', heading, 'Город'],
          ['Иванов Пётр', 'да', 'Тверь'],
        ],
      },
    ]);
    expect(mappingOf(table)[heading]).toBe(fieldId);
  });

  it('leaves a second column of a field with one value to the owner and names repeated headings apart', async () => {
    const table = await detect([
      {
        name: 'Лист1',
        rows: [
          ['ФИО', 'Долг', 'Долг', 'Телефон', 'Телефон'],
          ['Иванов Пётр', 1, 2, '89161234567', null],
        ],
      },
    ]);
    expect(mappingOf(table)).toEqual({
      ФИО: 'fullName',
      Долг: 'openingDebt',
      'Долг (2)': null,
      Телефон: 'phones',
      'Телефон (2)': 'phones',
    });
  });

  it('obeys the owner about sheet, heading row and mapping', async () => {
    const sheets = [
      { name: 'Один', rows: [['ФИО', 'Телефон'], ...people] },
      { name: 'Два', rows: [['мусор'], ['ФИО', 'Код'], ['Иванов Пётр', 'А-1']] },
    ];
    const table = await detect(sheets, {
      sheet: 'Два',
      headingRow: 2,
      mapping: [
        { index: 1, fieldId: 'note' },
        { index: 0, fieldId: null },
      ],
    });
    expect([table.sheet.name, table.headingRow, table.rows.length]).toEqual(['Два', 2, 1]);
    expect(table.columns.map(({ target, confidence }) => [target?.fieldId, confidence])).toEqual([
      [undefined, 'owner'],
      ['note', 'owner'],
    ]);
  });

  it('lets a column without a value give way to another of the same field', async () => {
    const table = await detect([
      {
        name: 'Лист',
        rows: [
          ['ФИО', 'Профессия', 'Должность', 'Position'],
          ['Иванов Пётр', null, 'директор', 'CEO'],
        ],
      },
    ]);
    expect(mappingOf(table)).toEqual({
      ФИО: 'fullName',
      Профессия: null,
      Должность: 'position',
      Position: null,
    });
  });
});
