import type { HostileFile } from './hostile-file.ts';

const of = (name: string, text: string | Buffer, expected?: string): HostileFile => {
  const content = Buffer.from(text);
  return expected === undefined ? { name, content } : { name, content, expected };
};
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const table = (rows: string): string => `<html><table>${rows}</table></html>`;
const cards = (inner: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Иванов\r\n${inner}\r\nEND:VCARD\r\n`;
const xml2003 = (inner: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>${inner}</Table></Worksheet></Workbook>`;

/** Texts: lists with delimiters and whatever looks like one. */
export function buildHostileTexts(): readonly HostileFile[] {
  const head = 'Имя;Телефон\n';
  const some = `${head}Иванов;89161234567\n`;
  return [
    of('text: nothing', '', 'fileEmpty'),
    of('text: one line end', '\n'),
    of('text: a mark of UTF-8 alone', '\uFEFF'),
    of('text: a mark of UTF-16 alone', Buffer.from([0xff, 0xfe])),
    of('text: blanks', ' '.repeat(1_000_000)),
    of('text: line ends', '\n'.repeat(3_000_000)),
    of('text: delimiters', ';'.repeat(3_000_000)),
    of('text: quotation marks', '"'.repeat(3_000_000)),
    of('text: quotation marks and delimiters', '";'.repeat(1_000_000)),
    of('text: a quotation mark that never closes', `${head}"Иванов;8916\n${'Петров;8917\n'.repeat(100_000)}`),
    of('text: a quotation mark in every line', `${head}${'Ив"анов;89161234567\n'.repeat(50_000)}`),
    of('text: a line of 8 MB', `${head}${'ж'.repeat(4_000_000)}`),
    of('text: a cell of 8 MB in quotation marks', `${head}"${'ж'.repeat(4_000_000)}";1\n`),
    of('text: 100,000 columns', `${'Имя;'.repeat(100_000)}\n${'1;'.repeat(100_000)}\n`),
    of('text: 16,384 columns', `${'Имя;'.repeat(16_384)}\n${'1;'.repeat(16_384)}\n`),
    of(
      'text: headings of prototypes',
      '__proto__;constructor;__proto__;Телефон\na;b;c;89161234567\n',
      'rows',
    ),
    of('text: NUL between letters', `${head}Ива\u0000нов;8916\u0000123\n`),
    of('text: only NUL', Buffer.alloc(1_000_000)),
    of(
      'text: encodings mixed',
      Buffer.concat([Buffer.from(some), Buffer.from([0xcf, 0xe5, 0xf2, 0xf0, 0x3b, 0x31, 0x0a]), wide(some)]),
    ),
    of('text: bytes of every kind', Buffer.from(Array.from({ length: 65_536 }, (_, at) => (at * 73) % 256))),
    of(
      'text: UTF-16 of an odd length',
      Buffer.concat([Buffer.from([0xff, 0xfe]), wide(some), Buffer.from([0x41])]),
    ),
    of(
      'text: lone halves of letters',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        wide(head),
        Buffer.from([0x00, 0xd8, 0x3b, 0, 0x00, 0xdc, 0x0a, 0]),
      ]),
    ),
    of(
      'text: a broken UTF-8',
      Buffer.concat([Buffer.from(some), Buffer.from([0xf0, 0x9f, 0x98, 0xc0, 0x80, 0xff, 0x0a])]),
    ),
    of('text: formulas', `${head}=cmd|' /C calc'!A0;+7916\n@SUM(1);-1\n"=1+1";\t=1\n`, 'rows'),
    of('text: ends of lines of every kind', 'Имя;Телефон\rИванов;1\n\rПетров;2\r\r\nСидоров;3\u2028'),
    of('text: a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n', 'fileFormatUnknown'),
    of(
      'text: a picture',
      Buffer.from([
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        0x0d,
        ...Array.from({ length: 5000 }, (_, at) => (at * 89) % 256),
      ]),
      'fileFormatUnknown',
    ),
    of('text: RTF', `{\\rtf1\\ansi ${'{\\b '.repeat(10_000)}`, 'fileFormatUnknown'),
    of('text: JSON', `{"rows":[${'{"name":"Иванов"},'.repeat(1000)}{}]}`),
    of('text: an XML of nobody', '<?xml version="1.0"?><a><b/></a>', 'fileFormatUnknown'),
  ];
}

/** Pages, XML of Excel 2003 and contacts of a phone. */
export function buildHostileMarkup(): readonly HostileFile[] {
  return [
    of('html: a page called .xlsx', table('<tr><td>Имя<td>Телефон<tr><td>Иванов<td>89161234567'), 'rows'),
    of('html: a page without tables', '<html><body>Войдите в систему</body></html>', 'fileFormatUnknown'),
    of('html: tables in tables, 100,000 deep', '<html>' + '<table><tr><td>'.repeat(100_000), 'fileDamaged'),
    of(
      'html: a cell over 16,384 columns and a million rows',
      table('<tr><td colspan=99999999 rowspan=99999999>а<td>б<tr><td>в'.repeat(50)),
    ),
    of('html: cells over many columns', table(`<tr>${'<td colspan=1000>'.repeat(20)}`.repeat(5000))),
    of(
      'html: far cells in every row',
      table(`<tr><td colspan=16383></td><td>а</td>`.repeat(3000)),
      'fileTooLarge',
    ),
    of('html: nothing but «<»', `<html><table><tr><td>${'<'.repeat(2_000_000)}`),
    of('html: nothing but «<a»', `<html><table><tr><td>${'<a'.repeat(1_000_000)}`),
    of('html: quotation marks that never close', `<html><table><tr><td>${'<a b="'.repeat(500_000)}`),
    of('html: a remark that never ends', `<html><table><tr><td>а</td></tr><!-- ${'-'.repeat(2_000_000)}`),
    of('html: a million remarks', `<html><table><tr><td>а${'<!-- -->'.repeat(500_000)}</table>`, 'rows'),
    of('html: a script that never ends', `<html><table><tr><td>а<script>${'</scrip'.repeat(300_000)}`),
    of('html: entities', table(`<tr><td>${'&#1046;&nbsp;&bogus;&#x110000;&#0;'.repeat(20_000)}`)),
    of('html: ampersands', table(`<tr><td>${'&'.repeat(2_000_000)}`)),
    of('html: a cell of 10 MB', table(`<tr><td>${'слово '.repeat(1_000_000)}`), 'rows'),
    of('html: 10,000 tables', `<html>${'<table><tr><td>а</table>'.repeat(10_000)}</html>`),
    of(
      'html: headings of prototypes',
      table('<tr><th>__proto__<th>constructor<th>Телефон<tr><td>a<td>b<td>89161234567'),
      'rows',
    ),
    of(
      'xml: a row outside of the sheet',
      xml2003('<Row Index="99999999"><Cell><Data Type="String">а</Data></Cell></Row>'),
      'fileDamaged',
    ),
    of(
      'xml: rows that span everything',
      xml2003('<Row Span="1048575"/><Row><Cell><Data Type="String">а</Data></Cell></Row>'),
      'fileDamaged',
    ),
    of(
      'xml: merges without end',
      xml2003(
        '<Row><Cell MergeAcross="999999999" MergeDown="999999999"><Data Type="String">а</Data></Cell></Row>',
      ),
      'rows',
    ),
    of(
      'xml: entities',
      `<?xml version="1.0"?><!DOCTYPE Workbook [<!ENTITY a "b">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`,
      'fileDamaged',
    ),
    of(
      'xml: cut in the middle',
      xml2003('<Row><Cell><Data Type="String">а</Data></Cell></Row>').slice(0, 150),
      'fileDamaged',
    ),
    of(
      'xml: a thousand sheets',
      xml2003('</Table></Worksheet><Worksheet><Table>'.repeat(1000)),
      'fileTooLarge',
    ),
    of('vcf: no end', 'BEGIN:VCARD\nVERSION:3.0\nFN:Иванов\nTEL:89161234567'),
    of('vcf: beginnings alone', 'BEGIN:VCARD\n'.repeat(200_000)),
    of('vcf: ends alone', `BEGIN:VCARD\n${'END:VCARD\n'.repeat(200_000)}`),
    of('vcf: folds without end', cards(`NOTE:${'а\r\n '.repeat(300_000)}`)),
    of(
      'vcf: quoted-printable folds without end',
      cards(`NOTE;ENCODING=QUOTED-PRINTABLE:${'=D0=\r\n'.repeat(200_000)}`),
    ),
    of('vcf: a million properties', cards('TEL:89161234567\r\n'.repeat(300_000))),
    of('vcf: a line of 4 MB', cards(`NOTE:${'ж'.repeat(2_000_000)}`)),
    of('vcf: parameters without end', cards(`TEL${';TYPE=cell'.repeat(100_000)}:1`)),
    of('vcf: a photo of 5 MB', cards(`PHOTO;ENCODING=b:${'QUJD\r\n '.repeat(700_000)}`)),
    of('vcf: prototypes', cards('__PROTO__:x\r\nCONSTRUCTOR:y\r\nTEL;TYPE=__proto__:89161234567'), 'rows'),
    of('vcf: escapes', cards(`N:${'\\'.repeat(500_001)};\\n\\;`)),
    of(
      'vcf: NUL and rubbish',
      Buffer.concat([
        Buffer.from('BEGIN:VCARD\nFN:'),
        Buffer.alloc(5000, 0),
        Buffer.from([0xff, 0xfe, 0x0a]),
        Buffer.from('END:VCARD\n'),
      ]),
    ),
  ];
}
