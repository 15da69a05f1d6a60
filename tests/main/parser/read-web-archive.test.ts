import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openByteSource } from '../../../src-main/parser/byte-source.ts';
import { decodeMimePart } from '../../../src-main/parser/mime-transfer.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { buildMime, encodeTransfer } from './build-mime.ts';

const page = (rows: string): string => `<html><body><table>${rows}</table></body></html>`;
const list = '<tr><td>Имя</td><td>Телефон</td></tr><tr><td>Ёлкин Пётр</td><td>+7 916 123-45-67</td></tr>';
const rows = [
  ['Имя', 'Телефон'],
  ['Ёлкин Пётр', '+7 916 123-45-67'],
];

async function readSheets(file: Buffer) {
  const { sheets } = await readWorkbook(file);
  return sheets.map(({ name, hidden, rows: read }) => ({
    name,
    hidden,
    rows: read.map(({ cells }) => cells),
  }));
}

const worksheet = (name: string, source: string, more = ''): string =>
  `<x:ExcelWorksheet><x:Name>${name}</x:Name><x:WorksheetSource HRef="${source}"/>${more}</x:ExcelWorksheet>`;

/** What Excel writes of a workbook: a page of frames that names the sheets, a tab strip, a page for every sheet. */
function buildExcelArchive(sources: readonly string[]): Buffer {
  const frames = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="Excel Workbook Frameset"><xml><x:ExcelWorkbook><x:ExcelWorksheets>${worksheet('Клиенты &amp; друзья', sources[0] ?? '')}${worksheet('Старые', sources[1] ?? '', '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>')}</x:ExcelWorksheets></x:ExcelWorkbook></xml></head><frameset><frame src="sheet001.htm"></frameset></html>`;
  const type = 'text/html; charset="windows-1251"';
  const html = (location: string, text: string) => ({
    content: iconv.encode(text, 'windows-1251'),
    type,
    location: `file:///C:/0E2A/${location}`,
  });
  return buildMime([
    html('Book.htm', frames),
    {
      content: Buffer.from('td { color: red }'),
      type: 'text/css',
      location: 'file:///C:/0E2A/stylesheet.css',
    },
    html('Book.files/tabstrip.htm', page('<tr><td>Клиенты</td><td>Старые</td></tr>')),
    html('Book.files/sheet002.htm', page('<tr><td>а</td></tr>')),
    html('Book.files/sheet001.htm', page(list)),
    { content: Buffer.from([1, 2, 3, 255]), type: 'application/x-mso', transfer: 'base64' },
  ]);
}

describe('readWebArchive', () => {
  it('reads the sheets of a workbook that Excel has saved so, by their names and in their order', async () => {
    const file = buildExcelArchive(['Book.files/sheet001.htm', 'Book.files\\Sheet002.htm']);
    expect(await readSheets(file)).toEqual([
      { name: 'Клиенты & друзья', hidden: false, rows },
      { name: 'Старые', hidden: true, rows: [['а']] },
    ]);
  });

  it('reads every table where the pages of the sheets are not there', async () => {
    const sheets = await readSheets(buildExcelArchive(['a.htm', 'b.htm']));
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([1, 1, 2]);
  });

  it('names a sheet whose page is the only one', async () => {
    const content = Buffer.from(
      page(list).replace(
        '<body>',
        '<head><x:ExcelWorksheet><x:Name>База</x:Name></x:ExcelWorksheet></head><body>',
      ),
    );
    expect(await readSheets(buildMime([{ content }]))).toEqual([{ name: 'База', hidden: false, rows }]);
  });

  it.each([
    ['text/html; charset=windows-1251', 'windows-1251', ''],
    ['text/html', 'koi8-r', '<meta charset="koi8-r">'],
    ['text/html; charset="us-ascii"', 'windows-1251', ''],
    ['text/html', 'utf-8', ''],
  ])('finds the letters of a page of %s in %s', async (type, encoding, meta) => {
    const content = iconv.encode(page(list).replace('<body>', `${meta}<body>`), encoding);
    for (const transfer of ['quoted-printable', 'base64', '8bit'] as const) {
      expect((await readSheets(buildMime([{ content, type, transfer }])))[0]?.rows).toEqual(rows);
    }
  });

  it('reads a message of one page and one whose parts hold parts', async () => {
    const bare = `Subject: list\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(list)}`;
    expect((await readSheets(Buffer.from(bare)))[0]?.rows).toEqual(rows);
    const inner = `--b2\r\n\r\nslova\r\n--b2\r\nContent-Type: text/html\r\n\r\n${page(list)}\r\n--b2--\r\n`;
    const nested = buildMime([
      { content: Buffer.from(inner), type: 'multipart/alternative; boundary=b2', transfer: '8bit' },
    ]);
    expect((await readSheets(nested))[0]?.rows).toEqual(rows);
  });

  it('refuses a message without tables, and one that is cut off', async () => {
    const none = buildMime([{ content: Buffer.from('<html><p>нет</p></html>') }]);
    await expect(readWorkbook(none)).rejects.toMatchObject({ code: 'fileFormatUnknown' });
    const whole = buildMime([{ content: Buffer.from(page(list)) }]);
    await expect(readWorkbook(whole.subarray(0, -10))).rejects.toMatchObject({ code: 'fileDamaged' });
  });
});

describe('decodeMimePart', () => {
  it('gives back what was encoded, however long', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    const transfer = fc.constantFrom('quoted-printable', 'base64', '8bit');
    await fc.assert(
      fc.asyncProperty(bytes, transfer, fc.constantFrom(1, 1200, 2000), async (part, kind, times) => {
        const content = Buffer.concat(Array.from({ length: times }, () => Buffer.from(part)));
        const source = await openByteSource(encodeTransfer(content, kind));
        const headers = new Map([['content-transfer-encoding', kind]]);
        const chunks: Buffer[] = [];
        const whole = { headers, start: 0, end: source.size };
        for await (const chunk of decodeMimePart(source, whole, () => undefined)) chunks.push(chunk);
        expect(Buffer.concat(chunks).equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
