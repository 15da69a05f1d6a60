import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { buildByLibrary, type LibraryCell } from './build-xls.ts';
import {
  buildBiff12,
  buildCell,
  buildSheet,
  buildXlsb,
  rowHead,
  u32,
  wideText,
  type Biff12Record,
} from './build-xlsb.ts';

function cellsOf(records: readonly Biff12Record[], strings?: Buffer) {
  const file = buildXlsb({ sheet: buildSheet(records), ...(strings === undefined ? {} : { strings }) });
  return readWorkbook(file).then(({ sheets }) => sheets[0]?.rows.map(({ cells }) => cells));
}

function packed(value: number, flags: number): Buffer {
  return u32(((value << 2) | flags) >>> 0);
}

function double(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

/** One table in both formats by a program that is not ours, with the same hidden and merged parts. */
function buildBoth(rows: readonly (readonly LibraryCell[])[], code: string, shared: boolean) {
  return (['xlsx', 'xlsb'] as const).map((kind) =>
    buildByLibrary(
      kind,
      { Клиенты: rows, Скрытый: [['а']] },
      (book) => {
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
        const sheet = book.Sheets['Клиенты'] ?? {};
        sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
        sheet['!cols'] = [{}, { hidden: true }];
        sheet['!rows'] = [{}, {}, { hidden: true }];
        for (const cell of Object.values(sheet)) {
          if (typeof cell === 'object' && cell !== null && 't' in cell && cell.t === 'n' && !('z' in cell))
            Object.assign(cell, { z: code });
        }
      },
      shared,
    ),
  );
}

describe('readXlsb', () => {
  it('reads any table as the .xlsx of the same table', async () => {
    const letter = fc.constantFrom(...'абвЯЁё «»№&<>"\'\n0123456789+-;,中'.split(''), '😀');
    const text = fc.string({ unit: letter, minLength: 1, maxLength: 60 });
    const cell = fc.oneof(
      { weight: 4, arbitrary: text.filter((one) => one.trim() === one) },
      { weight: 2, arbitrary: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }) },
      { weight: 2, arbitrary: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((one) => one / 10_000) },
      fc.boolean(),
      fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }),
      { weight: 3, arbitrary: fc.constant(null) },
    );
    const table = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 12 });
    const code = fc.constantFrom('General', '00000', '0%', '# ##0.00', 'dd.mm.yyyy', 'h:mm');
    await fc.assert(
      fc.asyncProperty(table, code, fc.boolean(), async (rows, format, shared) => {
        const [xlsx, xlsb] = await Promise.all(
          buildBoth(rows, format, shared).map((file) => readWorkbook(file)),
        );
        expect(xlsb).toEqual(xlsx);
      }),
      { numRuns: 60 },
    );
  });

  it('reads names of sheets, hidden parts, merged cells and dates', async () => {
    const [, file] = buildBoth(
      [['Ёлкин «Пётр»', null, '00012'], ['б', new Date(Date.UTC(2024, 4, 12)), 79_161_234_567], ['в']],
      'General',
      true,
    );
    expect((await readWorkbook(file ?? '')).sheets).toEqual([
      {
        name: 'Клиенты',
        hidden: false,
        rows: [
          { row: 1, hidden: false, cells: ['Ёлкин «Пётр»', null, '00012'] },
          { row: 2, hidden: false, cells: ['б', { date: '2024-05-12' }, 79_161_234_567] },
          { row: 3, hidden: true, cells: ['в'] },
        ],
        hiddenColumns: new Set([1]),
        merged: [{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 }],
      },
      {
        name: 'Скрытый',
        hidden: true,
        rows: [{ row: 1, hidden: false, cells: ['а'] }],
        hiddenColumns: new Set(),
        merged: [],
      },
    ]);
  });

  it.each([1, 32_766, 32_767])('reads a text of %i letters whole', async (length) => {
    for (const shared of [true, false]) {
      const file = buildByLibrary('xlsb', { Л: [['я'.repeat(length)]] }, () => undefined, shared);
      expect((await readWorkbook(file)).sheets[0]?.rows[0]?.cells).toEqual(['я'.repeat(length)]);
    }
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const file = buildByLibrary('xlsb', { Л: [[1]] }, (book) => {
      book.Workbook = { WBProps: { date1904: true } };
      Object.assign(book.Sheets['Л']?.['A1'] ?? {}, { z: 'dd.mm.yyyy' });
    });
    expect((await readWorkbook(file)).sheets[0]?.rows[0]?.cells).toEqual([{ date: '1904-01-02' }]);
  });

  it('reads every kind of cell: packed numbers, errors, results of formulas, rich text', async () => {
    const strings = buildBiff12([
      [159, []],
      [19, Buffer.concat([Buffer.from([1]), wideText('Пётр'), u32(1), u32(0)])],
      [160, []],
    ]);
    const cells = await cellsOf(
      [
        rowHead(4),
        buildCell(2, 0, packed(-5, 2)),
        buildCell(2, 1, packed(1234, 3)),
        buildCell(3, 2, Buffer.from([0x2a])),
        buildCell(4, 3, Buffer.from([1])),
        buildCell(62, 4, Buffer.concat([Buffer.from([1]), wideText('Анна'), u32(0)])),
        buildCell(7, 5, u32(0)),
        buildCell(8, 6, Buffer.concat([wideText('итог'), u32(7)])),
        buildCell(9, 7, double(0.1)),
        buildCell(10, 8, Buffer.from([0])),
        buildCell(11, 9, Buffer.from([0x07])),
        buildCell(7, 10, u32(77)),
      ],
      strings,
    );
    expect(cells).toEqual([
      [-5, 12.34, { error: '#N/A' }, true, 'Анна', 'Пётр', 'итог', 0.1, false, { error: '#DIV/0!' }],
    ]);
  });

  it('places cells without a column right of the one before, an empty one included', async () => {
    const cells = await cellsOf([
      rowHead(0),
      buildCell(1, 1, Buffer.alloc(0)),
      buildCell(17, null, wideText('в')),
      buildCell(12, null, Buffer.alloc(0)),
      buildCell(16, null, double(5)),
      buildCell(14, null, Buffer.from([0x17])),
      buildCell(15, null, Buffer.from([1])),
      rowHead(1),
      buildCell(13, null, u32((7 << 2) | 2)),
    ]);
    expect(cells).toEqual([[null, null, 'в', null, 5, { error: '#REF!' }, true], [7]]);
  });

  it('passes over records that it does not know, however long', async () => {
    const unknown: Biff12Record = [3000, Buffer.alloc(400_000, 7)];
    expect(await cellsOf([unknown, rowHead(0), unknown, buildCell(6, 0, wideText('а')), unknown])).toEqual([
      ['а'],
    ]);
  });

  it('refuses a sheet that is cut off anywhere, between records too', async () => {
    const whole = buildSheet([
      rowHead(0),
      buildCell(6, 0, wideText('Имя')),
      rowHead(1),
      buildCell(16, null, double(1)),
    ]);
    for (let length = 0; length < whole.length; length += 1) {
      const file = buildXlsb({ sheet: length === 0 ? Buffer.from([0]) : whole.subarray(0, length) });
      await expect(readWorkbook(file)).rejects.toMatchObject({ code: 'fileDamaged' });
    }
    await expect(readWorkbook(buildXlsb({ sheet: whole }))).resolves.toBeDefined();
  });
});
