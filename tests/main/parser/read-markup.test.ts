import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { scanHtml } from '../../../src-main/parser/html-tags.ts';
import { readWorkbook } from '../../../src-main/parser/read-workbook.ts';
import { buildByLibrary } from './build-xls.ts';

async function readRows(page: string | Buffer) {
  const { sheets } = await readWorkbook(Buffer.from(page));
  return sheets.map(({ rows }) => rows.map(({ cells }) => cells));
}

describe('readMarkup', () => {
  it('reads a table of a page whatever the encoding that it declares', async () => {
    const page =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title><b></title><style>td { color: red }</style></head><body><!-- <table><tr><td>нет</td></tr></table> --><TABLE border=1><TR><TH>Имя<TH>Телефон</TR><tr><td>Ёлкин&nbsp;&laquo;Пётр&raquo; &#1046;<td align="right" title="a>b">+7 (916) 123-45-67</tr></TABLE></body></html>';
    const expected = [
      [
        ['Имя', 'Телефон'],
        ['Ёлкин «Пётр» Ж', '+7 (916) 123-45-67'],
      ],
    ];
    expect(await readRows(iconv.encode(page, 'windows-1251'))).toEqual(expected);
    expect(await readRows(iconv.encode(page, 'utf-16le', { addBOM: true }))).toEqual(expected);
    const silent = page.replace(/<meta[^>]*>/, '');
    expect(await readRows(iconv.encode(silent, 'windows-1251'))).toEqual(expected);
    expect(await readRows(silent)).toEqual(expected);
  });

  it('places cells after the ones that span columns and rows, and makes a sheet of every table', async () => {
    const page =
      '<table><tr><td colspan=2 rowspan=2>а</td><td>б</td></tr><tr><td>в<br>г<p>д</p></td></tr><tr><td><table><tr><td>внутри</td></tr></table></td><td>е</td></tr></table><table></table>';
    expect(await readRows(page)).toEqual([
      [
        ['а', null, 'б'],
        [null, null, 'в\nг\nд'],
        [null, 'е'],
      ],
      [['внутри']],
    ]);
  });

  it('takes the number that Excel leaves beside what it shows, but not for a date', async () => {
    const page =
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td x:num="79161234567">7,9E+10</td><td x:num="45424">12.05.2024</td><td>007</td></tr></table></html>';
    expect(await readRows(page)).toEqual([[[79_161_234_567, '12.05.2024', '007']]]);
  });

  it('keeps per cents as they are shown, with what the page rounds off', async () => {
    const page = '<table><tr><td x:num="0.155">16%</td><td>15%</td><td x:num="0.155">0,16</td></tr></table>';
    expect(await readRows(page)).toEqual([[['15,5 %', '15%', 0.155]]]);
  });

  it('splits a page the same way however it is cut into portions', async () => {
    const page = '<p a="1>2">x &amp; y</p><!-- -- <i> --><script>if (a<b) "</p>"</script>< 5 <b c=d/>&lt;<u';
    const read = async (size: number): Promise<string> => {
      const parts: string[] = [];
      const chunks = (async function* () {
        for (let at = 0; at < page.length; at += size) yield await Promise.resolve(page.slice(at, at + size));
      })();
      await scanHtml(chunks, {
        open: (name, attributes) => parts.push(`[${name}${attributes}]`),
        close: (name) => parts.push(`[/${name}]`),
        text: (raw) => parts.push(raw),
      });
      return parts.join('');
    };
    const whole = await read(page.length);
    expect(whole).toBe('[p a="1>2"]x &amp; y[/p][script][/script]< 5 [b c=d/]&lt;<u');
    for (let size = 1; size < page.length; size += 1) expect(await read(size)).toBe(whole);
  });

  it('reads the XML of Excel 2003 with its dates, hidden parts, gaps and remarks', async () => {
    const file = buildByLibrary(
      'xlml',
      {
        Клиенты: [['Имя', 'Дата'], [], ['Ёлкин', new Date(Date.UTC(2024, 4, 12)), 5.5, true]],
        Второй: [['а']],
      },
      (book) => {
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
        const sheet = book.Sheets['Клиенты'] ?? {};
        sheet['!merges'] = [{ s: { r: 0, c: 1 }, e: { r: 0, c: 2 } }];
        sheet['!cols'] = [{}, {}, {}, { hidden: true }];
        sheet['!rows'] = [{}, {}, { hidden: true }];
      },
    );
    expect((await readWorkbook(file)).sheets).toEqual([
      {
        name: 'Клиенты',
        hidden: false,
        rows: [
          { row: 1, hidden: false, cells: ['Имя', 'Дата'] },
          { row: 3, hidden: true, cells: ['Ёлкин', { date: '2024-05-12' }, 5.5, true] },
        ],
        hiddenColumns: new Set([3]),
        merged: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 2 }],
      },
      {
        name: 'Второй',
        hidden: true,
        rows: [{ row: 1, hidden: false, cells: ['а'] }],
        hiddenColumns: new Set(),
        merged: [],
      },
    ]);
    const written = `<?xml version="1.0" encoding="windows-1251"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="z"><NumberFormat ss:Format="00000"/></Style></Styles><Worksheet ss:Name="Л"><Table><Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">Пётр<B>ов</B></Data><Comment><ss:Data>заметка</ss:Data></Comment></Cell><Cell ss:StyleID="z"><Data ss:Type="Number">45</Data></Cell><Cell><Data ss:Type="DateTime">1899-12-31T09:30:00.000</Data></Cell><Cell><Data ss:Type="Error">#Н/Д</Data></Cell></Row></Table></Worksheet></Workbook>`;
    const { sheets } = await readWorkbook(iconv.encode(written, 'windows-1251'));
    expect(sheets[0]?.rows).toEqual([
      {
        row: 3,
        hidden: false,
        cells: [null, 'Петров'.replace('е', 'ё'), null, '00045', '09:30', { error: '#Н/Д' }],
      },
    ]);
  });

  it('reads a flat OpenDocument file and refuses cells outside of a sheet', async () => {
    expect(await readRows(buildByLibrary('fods', { Лист: [['Имя', 7]] }))).toEqual([[['Имя', 7]]]);
    const far = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell ss:Index="16385"><Data ss:Type="String">а</Data></Cell></Row></Table></Worksheet></Workbook>`;
    await expect(readWorkbook(Buffer.from(far))).rejects.toMatchObject({ code: 'fileDamaged' });
    await expect(readWorkbook(Buffer.from('<html>таблица</html>'))).rejects.toMatchObject({
      code: 'fileFormatUnknown',
    });
  });
});
