import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { defaultReadLimits, type SheetRow } from '../../../src-main/parser/workbook.ts';
import { textDelimiters, textEncodings } from '../../../src-shared/import/import-decision.ts';

const read = async (text: string | Buffer): Promise<readonly SheetRow[]> =>
  (await readWorkbook(typeof text === 'string' ? Buffer.from(text) : text)).sheets[0]?.rows ?? [];
const cellsOf = (rows: readonly SheetRow[]): unknown => rows.map(({ row, cells }) => [row, ...cells]);

describe('readWorkbook of delimited text', () => {
  it('gives back every cell of every list in every encoding, under every delimiter', async () => {
    const unit = fc.constantFrom('"', ';', ',', '|', '\t', '\n', ' ', 'а', 'ё', 'Я', '№', 'z', '1', '=', "'");
    const cell = fc.string({ unit, maxLength: 10 }).map((text) => `и${text}`);
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...textEncodings.filter((encoding) => encoding !== 'koi8-r')),
        fc.constantFrom(...textDelimiters),
        fc.constantFrom('\n', '\r\n'),
        async (table, encoding, delimiter, newline) => {
          const bytes = iconv.encode(Papa.unparse(table, { delimiter, newline }), encoding);
          const choice = { encoding, delimiter } as const;
          const { sheets } = await readWorkbook(bytes, defaultReadLimits, () => undefined, choice);
          expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual(table);
        },
      ),
    );
  });

  it('tells how it was read and what other readings would show', async () => {
    const bytes = iconv.encode('Имя;Город\r\nАнна;Тверь\r\nОлег;Уфа\r\n', 'windows-1251');
    const { text } = await readWorkbook(bytes);
    expect(text).toMatchObject({ encoding: 'windows-1251', delimiter: ';', brokenRows: [] });
    expect(text?.encodings.find(({ encoding }) => encoding === 'windows-1251')?.lines).toEqual([
      'Имя;Город',
      'Анна;Тверь',
    ]);
    expect(text?.delimiters.map(({ delimiter, columns }) => [delimiter, columns])).toEqual([
      [';', 2],
      [',', 1],
      ['\t', 1],
      ['|', 1],
    ]);
  });

  it('numbers records, blank ones included, and cuts what is empty at their ends', async () => {
    const rows = await read('Имя;Город;\n\nАнна;"Тверь\nцентр";;;\n;;\nОлег\n\n\n');
    expect(cellsOf(rows)).toEqual([
      [1, 'Имя', 'Город'],
      [3, 'Анна', 'Тверь\nцентр'],
      [5, 'Олег'],
    ]);
  });

  it('reads lines that end with CR, with LF and with both, without the line that tells the delimiter', async () => {
    expect(cellsOf(await read('sep=;\r\nИмя;Город\rАнна;Уфа\nОлег;Тверь\r\n'))).toEqual([
      [1, 'Имя', 'Город'],
      [2, 'Анна', 'Уфа'],
      [3, 'Олег', 'Тверь'],
    ]);
  });

  it('reads pieces of a long text as one', async () => {
    const line = 'Иванова;"улица ""Мира""; дом 5\nкв. 7";№ 12\r\n';
    const rows = await read(iconv.encode(line.repeat(60_000), 'utf-16le'));
    expect(rows.length).toBe(60_000);
    expect(rows.every(({ cells }) => cells[1] === 'улица "Мира"; дом 5\nкв. 7' && cells[2] === '№ 12')).toBe(
      true,
    );
  });

  it('loses no row behind a quotation mark that never closes, and names the row', async () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, index) => `Клиент ${index};8916${1_000_000 + index};"а ""б"""`,
    );
    lines[7] = 'Клиент 7;"8916;в';
    const { sheets, text } = await readWorkbook(Buffer.from(lines.join('\n')));
    expect(sheets[0]?.rows.length).toBe(50_000);
    expect(sheets[0]?.rows[7]?.cells).toEqual(['Клиент 7', '8916', 'в']);
    expect(sheets[0]?.rows.at(-1)?.cells[2]).toBe('а "б"');
    expect(text?.brokenRows).toEqual([8]);
  });

  it('drops zeros and keeps the rows of another encoding', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Имя;Город\nАнна\0\0;Тверь\nОлег;Уфа\n'),
      iconv.encode('Пётр;Тула\n', 'windows-1251'),
    ]);
    const rows = await read(bytes);
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2, 2]);
    expect(rows[1]?.cells).toEqual(['Анна', 'Тверь']);
  });

  it('refuses what is no text and what is no list', async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251));
    const cases: readonly (readonly [Buffer, string])[] = [
      [noise, 'fileFormatUnknown'],
      [Buffer.from('%PDF-1.7\n1 0 obj\n'), 'fileFormatUnknown'],
      [Buffer.from('{\\rtf1\\ansi Иванов}'), 'fileFormatUnknown'],
      [Buffer.from('\n\n  \n;;;\n'), 'fileEmpty'],
      [Buffer.from('а;'.repeat(2_000_000)), 'fileTooLarge'],
      [Buffer.from('"а;'.repeat(500_000)), 'fileTooLarge'],
      [Buffer.from(`"${'а'.repeat(3_000_000)}`), 'fileTooLarge'],
    ];
    for (const [bytes, code] of cases) await expect(readWorkbook(bytes)).rejects.toMatchObject({ code });
    const limits = { ...defaultReadLimits, cells: 50 };
    await expect(readWorkbook(Buffer.from('а;б\n'.repeat(20)), limits)).rejects.toMatchObject({
      code: 'fileTooLarge',
    });
  });
});
