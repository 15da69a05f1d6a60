import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { defaultReadLimits } from '../../../src-main/parser/workbook.ts';
import { buildXlsx, buildXlsxFromXml } from './build-xlsx.ts';
import { buildZip } from './build-zip.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');

describe('readWorkbook', () => {
  it('reads a real list with its hidden column, merged cells, dates and a cached formula', async () => {
    const { sheets } = await readWorkbook(join(fixtures, 'clients-services.xlsx'));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Клиенты', 1204],
      ['Прайс', 11],
    ]);
    const [clients] = sheets;
    expect([...(clients?.hiddenColumns ?? [])]).toEqual([0]);
    expect(clients?.merged).toEqual([
      { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 10 },
      { firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 3 },
    ]);
    expect(clients?.rows[3]).toEqual({
      row: 5,
      hidden: false,
      cells: [
        1,
        'Крюкова Марина Владиславовна',
        '89282111417',
        null,
        'Яндекс.Директ',
        'дизайн-проект',
        { date: '1989-07-28' },
        '9.8.22',
        5400.5,
        null,
        'есть собака',
      ],
    });
    expect(clients?.rows.at(-1)?.cells.at(-1)).toBe(43_302_600.5);
  });

  it.each(['clients-services.xlsx', 'companies.xlsx'])('damages no letter of %s', async (name) => {
    const workbook = await readWorkbook(join(fixtures, name));
    expect(JSON.stringify(workbook)).not.toContain('\uFFFD');
  });

  it('gives back any text and number that was written', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => isXmlText(text) && !/_x[0-9a-f]{4}_/i.test(text)),
      fc.stringMatching(/^[А-яЁё «»№&<>"']{1,40}$/u),
      fc.integer(),
      fc.boolean(),
      fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }), async (rows) => {
        const first = ['начало'];
        const { sheets } = await readWorkbook(buildXlsx([{ name: 'Лист', rows: [first, ...rows] }]));
        const expected = [first, ...rows]
          .map((cells, index) => ({
            row: index + 1,
            cells: trimEnd(cells.map((one) => (one === '' ? null : one))),
          }))
          .filter(({ cells }) => cells.length > 0);
        expect(sheets[0]?.rows.map(({ row, cells }) => ({ row, cells }))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('reads dates by the number format only', async () => {
    const formats: readonly (readonly [string, unknown])[] = [
      ['dd.mm.yyyy', { date: '2024-05-12' }],
      ['[$-419]d mmm yyyy;@', { date: '2024-05-12' }],
      ['General', 45_424],
      ['#,##0.00" р."', 45_424],
      ['"дом "0', 45_424],
      ['0000000', '0045424'],
      ['[h]:mm', 45_424],
    ];
    const rows = formats.map(([format]) => [{ number: 45_424, format }]);
    const { sheets } = await readWorkbook(buildXlsx([{ name: 'Лист', rows }]));
    expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual(formats.map(([, value]) => value));
  });

  it('counts days of a workbook of the year 1904 from its own start', async () => {
    const file = buildXlsx(
      [{ name: 'Лист', rows: [[{ number: 43_962, format: 'dd.mm.yyyy' }]] }],
      '<workbookPr date1904="1"/>',
    );
    expect((await readWorkbook(file)).sheets[0]?.rows[0]?.cells).toEqual([{ date: '2024-05-12' }]);
  });

  it('joins runs of rich text, skips phonetic hints, keeps errors and prefixes apart', async () => {
    const xml = `<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>Ива</x:t></x:r><x:r><x:t>нов</x:t></x:r><x:rPh><x:t>ツ</x:t></x:rPh></x:is></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>&#1048;&#x432;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { sheets } = await readWorkbook(buildXlsxFromXml([{ name: 'Лист', xml }]));
    expect(sheets[0]?.rows).toEqual([{ row: 1, hidden: false, cells: ['Иванов', { error: '#N/A' }, 'Ив'] }]);
  });

  it('spends nothing on empty cells far away', async () => {
    const xml =
      '<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
    const { sheets } = await readWorkbook(buildXlsxFromXml([{ name: 'Лист', xml }]));
    expect(sheets[0]?.rows).toEqual([{ row: 1, hidden: false, cells: [1] }]);
  });

  it('refuses what is not a workbook with a code of its own', async () => {
    const whole = buildXlsx([{ name: 'Лист', rows: [['Имя']] }]);
    const cases: readonly (readonly [Buffer, string])[] = [
      [Buffer.alloc(0), 'fileEmpty'],
      [buildXlsx([{ name: 'Лист', rows: [] }]), 'fileEmpty'],
      [Buffer.from('<html>таблица</html>'), 'fileFormatUnknown'],
      [buildZip([{ name: 'content.xml', content: '<x/>' }]), 'fileFormatUnknown'],
      [whole.subarray(0, whole.length - 200), 'fileDamaged'],
      [buildXlsxFromXml([{ name: 'Лист', xml: '<worksheet><sheetData><row><c><v>1' }]), 'fileDamaged'],
      [
        buildXlsxFromXml([{ name: 'Лист', xml: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }]),
        'fileDamaged',
      ],
    ];
    for (const [file, code] of cases) await expect(readWorkbook(file)).rejects.toMatchObject({ code });
    await expect(readWorkbook(join(fixtures, 'absent.xlsx'))).rejects.toMatchObject({ code: 'fileMissing' });
  });

  it('stops a bomb while inflating, whatever the sizes in its directory say', async () => {
    const bomb = buildXlsxFromXml([
      { name: 'Лист', xml: `<worksheet>${'<a/>'.repeat(10_000_000)}</worksheet>` },
    ]);
    await expect(readWorkbook(bomb)).rejects.toMatchObject({ code: 'fileTooLarge' });
    const rows = Array.from({ length: 100 }, () => ['Иванов', 'Пётр']);
    const file = buildXlsx([{ name: 'Лист', rows }]);
    for (const limits of [{ cells: 50 }, { inflatedBytes: 1000 }, { zipEntries: 2 }, { fileBytes: 100 }]) {
      await expect(readWorkbook(file, { ...defaultReadLimits, ...limits })).rejects.toMatchObject({
        code: 'fileTooLarge',
      });
    }
  });
});

function isXmlText(text: string): boolean {
  // Characters that XML 1.0 forbids or changes cannot be written raw.
  return text.isWellFormed() && text.split('').every((letter) => letter >= ' ' && letter < '\ufffe');
}

function trimEnd(cells: readonly unknown[]): readonly unknown[] {
  const last = cells.findLastIndex((cell) => cell !== null);
  return cells.slice(0, last + 1);
}
