import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectTable } from '../../../src-main/parser/detect-table.ts';
import type { PreparedRow } from '../../../src-main/parser/parser-messages.ts';
import { createRowPreparer } from '../../../src-main/parser/prepare-row.ts';
import type { Sheet, WorkbookCell } from '../../../src-main/parser/workbook.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';

const settings = { ownFields: [], today: '2026-11-22' };

/** The rows under the headings as the parser would prepare them. */
function prepareRows(
  headings: readonly string[],
  cells: readonly (readonly WorkbookCell[])[],
  decision: ImportDecision = {},
): PreparedRow[] {
  const rows = [headings, ...cells].map((row, index) => ({ row: index + 1, hidden: false, cells: row }));
  const sheet: Sheet = { name: 'Лист', hidden: false, rows, hiddenColumns: new Set(), merged: [] };
  const table = detectTable({ sheets: [sheet] }, { headingRow: 1, ...decision }, []);
  const preparer = createRowPreparer(table.columns, settings, decision);
  return table.rows.map((row) => preparer.prepare(row));
}

function map(...fieldIds: readonly string[]): ImportDecision {
  return { mapping: fieldIds.map((fieldId, index) => ({ index, fieldId })) };
}

describe('joined columns', () => {
  it('joins two columns of a note, each under its heading', () => {
    const [row] = prepareRows(
      ['ФИО', 'Примечание', 'Цвет двери'],
      [['Анна Орлова', 'звонить после шести', 'белый']],
      map('fullName', 'note', 'note'),
    );
    expect(row?.contact?.fields['note']).toBe('звонить после шести\nЦвет двери: белый');
  });

  it('joins texts in one line and says an equal text once', () => {
    const [row] = prepareRows(
      ['ФИО', 'Зам', 'Бухгалтер', 'Директор'],
      [['ООО «Ромашка»', 'Пётр', null, 'Пётр']],
      map('organizationName', 'contactPersons', 'contactPersons', 'contactPersons'),
    );
    expect(row?.contact?.fields['contactPersons']).toBe('Пётр');
  });

  it('joins a whole name of two columns', () => {
    const [row] = prepareRows(['Ф.', 'И. О.'], [['Орлова', 'Анна Сергеевна']], map('fullName', 'fullName'));
    expect(row?.contact?.fields).toMatchObject({
      lastName: 'Орлова',
      firstName: 'Анна',
      middleName: 'Сергеевна',
    });
  });

  it('tells of an error of the sheet by the column where it stands', () => {
    const [row] = prepareRows(
      ['ФИО', 'Примечание', 'Цвет'],
      [['Анна Орлова', 'звонить', { error: '#Н/Д' }]],
      map('fullName', 'note', 'note'),
    );
    expect(row?.contact?.fields['note']).toBe('звонить');
    expect(row?.problems).toEqual([{ row: 2, column: 'Цвет', value: '#Н/Д', code: 'formulaError' }]);
  });
});

describe('a column of contacts', () => {
  it('is known by its heading and sorted cell by cell', () => {
    const [row] = prepareRows(['ФИО', 'Контакты'], [['Анна Орлова', '8 916 123-45-67, anna@mail.ru, @anna']]);
    expect(row?.contact?.points.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'phone +79161234567',
      'email anna@mail.ru',
      'messenger @anna',
    ]);
  });
});

describe('constants', () => {
  const constants = [
    { fieldId: 'source', value: 'Выставка' },
    { fieldId: 'tags', value: 'архив, 2024' },
    { fieldId: 'openingDebt', value: '1 000 р.' },
    { fieldId: 'gender', value: 'ж' },
    { fieldId: 'note', value: 'из старой базы' },
  ];

  it('come to every row, after its own cells', () => {
    const rows = prepareRows(
      ['ФИО', 'Источник', 'Теги', 'Примечание'],
      [
        ['Анна Орлова', 'Авито', 'vip', 'перезвонить'],
        ['ООО «Ромашка»', null, null, null],
      ],
      { constants },
    );
    expect(rows.map(({ contact }) => contact)).toMatchObject([
      {
        dictionary: { source: 'Авито' },
        tags: ['vip', 'архив', '2024'],
        fields: { note: 'перезвонить\nиз старой базы', openingDebt: 100_000, gender: 'female' },
      },
      { dictionary: { source: 'Выставка' }, tags: ['архив', '2024'], fields: { note: 'из старой базы' } },
    ]);
    expect(rows[1]?.contact?.fields['gender']).toBeUndefined();
  });

  it('make nobody of a row that tells nobody', () => {
    const phone = { constants: [{ fieldId: 'phones', value: '89161234567' }] };
    const company = { constants: [{ fieldId: 'organizationName', value: 'ООО «Ромашка»' }] };
    for (const decision of [phone, company]) {
      const rows = prepareRows(['ФИО', 'Примечание'], [[null, 'перезвонить']], decision);
      expect(rows.map(({ contact }) => contact)).toEqual([null]);
    }
  });

  it('decide together with the cells who a contact is', () => {
    const rows = prepareRows(['ФИО', 'Телефон'], [['Ромашка', '84951234567']], {
      constants: [{ fieldId: 'kind', value: 'Организация' }],
    });
    expect(rows[0]?.contact).toMatchObject({
      kind: 'organization',
      fields: { organizationName: 'Ромашка' },
    });
  });
});

describe('prepare', () => {
  it('lets no value of one row into the next, joined columns and constants included', () => {
    const cell = fc.option(
      fc.constantFrom('Орлова Анна', '89161234567, anna@mail.ru', 'белый', 'vip, опт', '12.05.1990', 'Авито'),
      { nil: null },
    );
    const headings = ['ФИО', 'Контакты', 'Цвет', 'Дверь', 'Теги', 'Источник', 'ДР'];
    const decision = {
      ...map('fullName', 'contactsMixed', 'note', 'note', 'tags', 'source', 'birthday'),
      constants: [
        { fieldId: 'tags', value: 'архив' },
        { fieldId: 'source', value: 'Выставка' },
        { fieldId: 'note', value: 'из старой базы' },
        { fieldId: 'phones', value: '84951234567' },
      ],
    };
    const row = fc.array(cell, { minLength: headings.length, maxLength: headings.length });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 10 }), (rows) => {
        const together = prepareRows(headings, rows, decision).map(({ contact }) => contact);
        const alone = rows.flatMap((cells) =>
          prepareRows(headings, [cells], decision).map(({ contact }) => contact),
        );
        expect(together).toEqual(alone);
      }),
    );
  });
});
