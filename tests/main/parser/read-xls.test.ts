import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { defaultReadLimits } from '../../../src-main/parser/workbook.ts';
import { buildByLibrary, buildCompound, buildRecords } from './build-xls.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const sheetStart = [0, 5, 0x10, 0, 0, 0, 0, 0];

function rowsOf(records: readonly (readonly [number, Buffer | readonly number[]])[]) {
  const file = buildRecords([[0x809, sheetStart], ...records, [0x0a, []]]);
  return readWorkbook(file).then(({ sheets }) => sheets[0]?.rows.map(({ cells }) => cells));
}

/** A cell's head: row and column from 0, style 0. */
function at(row: number, column: number): readonly number[] {
  return [row, 0, column, 0, 0, 0];
}

describe('readXls', () => {
  it('reads the same rows as the .xlsx of the same list', async () => {
    const [xls, xlsx] = await Promise.all(
      ['companies.xls', 'companies.xlsx'].map((name) => readWorkbook(join(fixtures, name))),
    );
    expect(xls).toEqual(xlsx);
  });

  it('reads dates, numbers, truth, hidden parts and merged cells of Excel 97 as another program writes them', async () => {
    const date = new Date(Date.UTC(2024, 4, 12));
    const file = buildByLibrary(
      'biff8',
      {
        Клиенты: [
          ['Имя', 'Дата'],
          ['Ёлкин «Пётр»', date, 79_161_234_567, -0.15, true],
        ],
        Второй: [['а']],
      },
      (book) => {
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
        const sheet = book.Sheets['Клиенты'] ?? {};
        sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
        sheet['!cols'] = [{}, { hidden: true }];
      },
    );
    expect((await readWorkbook(file)).sheets).toEqual([
      {
        name: 'Клиенты',
        hidden: false,
        rows: [
          { row: 1, hidden: false, cells: ['Имя', 'Дата'] },
          {
            row: 2,
            hidden: false,
            cells: ['Ёлкин «Пётр»', { date: '2024-05-12' }, 79_161_234_567, -0.15, true],
          },
        ],
        hiddenColumns: new Set([1]),
        merged: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 1 }],
      },
      {
        name: 'Второй',
        hidden: true,
        rows: [{ row: 1, hidden: false, cells: ['а'] }],
        hiddenColumns: new Set(),
        merged: [],
      },
    ]);
  });

  it.each(['biff2', 'biff4', 'biff5', 'biff8'] as const)(
    'gives back any text and number that %s holds',
    async (kind) => {
      const text = kind === 'biff8' ? /^[А-яЁё «»№&<>\u4e2d]{1,200}$/u : /^[ -~]{1,200}$/;
      const cell = fc.oneof(
        fc.stringMatching(text).filter((one) => one.trim() !== ''),
        fc.integer(),
        fc.boolean(),
        // The library itself packs the smallest and the largest doubles wrongly.
        fc
          .double({ min: -1e200, max: 1e200, noNaN: true })
          .filter((value) => value !== 0 && Math.abs(value) > 1e-200),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 20 }),
          async (rows) => {
            const { sheets } = await readWorkbook(
              buildByLibrary(kind, { Лист: [['начало'.length], ...rows] }),
            );
            expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([[6], ...rows]);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it('reads long lists of strings that run over many records', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [
      index % 2 === 0 ? `${'Ж'.repeat(index % 97)}${index}` : `${'x'.repeat(index % 89)}${index}`,
    ]);
    const { sheets } = await readWorkbook(buildByLibrary('biff8', { Лист: rows }));
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual(rows);
  });

  it.each([
    [1251, 'Пётр'],
    [1252, 'Пётр'],
    [0, 'Пётр'],
    [866, 'ПЇЄт'],
  ])(
    'reads letters of Excel 95 by the code page %i, Cyrillic where it says Latin',
    async (page, expected) => {
      const bytes = page === 866 ? [0x8f, 0xf4, 0xf2, 0xe2] : [0xcf, 0xb8, 0xf2, 0xf0];
      const file = buildRecords([
        [0x809, [0, 5, 5, 0, 0, 0, 0, 0]],
        ...(page === 0 ? [] : [[0x42, [page & 255, page >> 8]] as const]),
        [0x0a, []],
        [0x809, sheetStart],
        [0x204, [...at(0, 0), 4, 0, ...bytes]],
        [0x0a, []],
      ]);
      expect((await readWorkbook(file)).sheets[0]?.rows[0]?.cells).toEqual([expected]);
    },
  );

  it('keeps the accents of a Latin name', async () => {
    const muller = Buffer.from('Müller', 'latin1');
    const rows = await rowsOf([
      [0x42, [0xe4, 4]],
      [0x204, [...at(0, 0), muller.length, 0, ...muller]],
    ]);
    expect(rows).toEqual([['Müller']]);
  });

  it('takes what formulas have come to, errors, packed numbers and a later writing of a cell', async () => {
    const rows = await rowsOf([
      [0x06, [...at(0, 0), 0, 0, 0, 0, 0, 0, 0xff, 0xff]],
      [0x207, [2, 0, 0x6f, 0x6b]],
      [0x06, [...at(0, 1), 1, 0, 1, 0, 0, 0, 0xff, 0xff]],
      [0x06, [...at(0, 2), 2, 0, 0x2a, 0, 0, 0, 0xff, 0xff]],
      [0x06, [...at(0, 3), 3, 0, 0, 0, 0, 0, 0xff, 0xff]],
      [0x205, [...at(0, 4), 0x07, 1]],
      [0xbd, [1, 0, 0, 0, 0, 0, 0x12, 0xd6, 0, 0, 0, 0, 0x13, 0xd6, 0, 0, 1, 0]],
      [0x203, [...at(0, 5), 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]],
      [0x203, [...at(0, 5), 0, 0, 0, 0, 0, 0, 0, 0x40]],
    ]);
    expect(rows).toEqual([
      ['ok', true, { error: '#N/A' }, null, { error: '#DIV/0!' }, 2],
      [13_700, 137],
    ]);
  });

  it('tells the rows that are hidden', async () => {
    const file = buildRecords([
      [0x809, sheetStart],
      [0x208, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0]],
      [0x204, [...at(1, 0), 1, 0, 0x62]],
      [0x204, [...at(0, 0), 1, 0, 0x61]],
      [0x0a, []],
    ]);
    expect((await readWorkbook(file)).sheets[0]?.rows).toEqual([
      { row: 1, hidden: false, cells: ['a'] },
      { row: 2, hidden: true, cells: ['b'] },
    ]);
  });

  it('passes over charts inside a sheet, counts days from 1904 where the file does', async () => {
    const rows = await rowsOf([
      [0x809, [0, 5, 0x20, 0, 0, 0, 0, 0]],
      [0x203, [...at(5, 5), 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]],
      [0x0a, []],
      [0x204, [...at(0, 0), 1, 0, 0x61]],
    ]);
    expect(rows).toEqual([['a']]);
    const file = buildByLibrary('biff8', { Лист: [['день']] }, (book) => {
      book.Workbook = { WBProps: { date1904: true } };
      book.Sheets['Лист'] = { '!ref': 'A1', A1: { t: 'n', v: 43_962, z: 'dd/mm/yyyy' } };
    });
    expect((await readWorkbook(file)).sheets[0]?.rows[0]?.cells).toEqual([{ date: '2024-05-12' }]);
  });

  it('refuses a password, a chain of sectors that bites its tail, half a file and another document', async () => {
    const companies = await readFile(join(fixtures, 'companies.xls'));
    const looped = Buffer.from(companies);
    const fat = (looped.readUInt32LE(76) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1)
      looped.writeUInt32LE((sector + 1) % 128, fat + sector * 4);
    const named = Buffer.from(companies);
    named.write('Wordbook', named.indexOf(Buffer.from('Workbook', 'utf16le')), 'utf16le');
    const directoryLoop = Buffer.from(companies);
    const entry = directoryLoop.indexOf(Buffer.from('Workbook', 'utf16le'));
    directoryLoop.writeUInt32LE(0, entry + 68);
    const cases: readonly (readonly [Buffer, string])[] = [
      [
        buildCompound({ EncryptionInfo: Buffer.alloc(5000), EncryptedPackage: Buffer.alloc(9000) }),
        'fileProtected',
      ],
      [
        buildRecords([
          [0x809, sheetStart],
          [0x2f, [1, 0]],
          [0x0a, []],
        ]),
        'fileProtected',
      ],
      [looped, 'fileDamaged'],
      [companies.subarray(0, 100_000), 'fileDamaged'],
      [companies.subarray(0, 300), 'fileDamaged'],
      [named, 'fileFormatUnknown'],
      [
        buildRecords([
          [0x809, sheetStart],
          [0x203, [1]],
          [0x0a, []],
        ]),
        'fileDamaged',
      ],
      [
        buildRecords([
          [0x809, sheetStart],
          [0x0a, []],
        ]),
        'fileEmpty',
      ],
    ];
    for (const [file, code] of cases) await expect(readWorkbook(file)).rejects.toMatchObject({ code });
    expect((await readWorkbook(directoryLoop)).sheets).toHaveLength(1);
    await expect(readWorkbook(companies, { ...defaultReadLimits, cells: 500 })).rejects.toMatchObject({
      code: 'fileTooLarge',
    });
  });
});
