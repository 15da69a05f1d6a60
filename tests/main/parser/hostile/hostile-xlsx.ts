import { buildXlsx } from '../build-xlsx.ts';
import type { HostileFile } from './hostile-file.ts';
import { list, ofXml, relation, row, sheetData, withParts } from './hostile-parts.ts';

const laughs = Array.from(
  { length: 10 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

/** Workbooks whose XML is hostile, broken or merely strange. */
export function buildHostileXlsx(): readonly HostileFile[] {
  const far = '<c r="XFD1048576"><v>1</v></c>';
  return [
    ofXml(
      'xlsx: billion laughs',
      `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]><worksheet>${sheetData}</worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: external entity',
      `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: an entity that nobody declared',
      `<worksheet><sheetData><row><c t="str"><v>&nobody; &#0; &#x110000; &#55296;</v></c></row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: the last cell of the sheet',
      `<worksheet><sheetData><row r="1048576">${far}</row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: a row outside of the sheet',
      `<worksheet><sheetData><row r="1048577"><c><v>1</v></c></row></sheetData></worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: a column outside of the sheet',
      `<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: a column of many letters',
      `<worksheet><sheetData><row r="1"><c r="${'Z'.repeat(500)}1"><v>1</v></c></row></sheetData></worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: a row far away in every line',
      `<worksheet><sheetData>${Array.from({ length: 3000 }, (_, at) => `<row r="${at * 300 + 1}"><c r="XFD${at}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`,
      'fileTooLarge',
    ),
    ofXml(
      'xlsx: validations over whole columns',
      `<worksheet>${sheetData}<dataValidations>${'<dataValidation sqref="A1:XFD1048576 A:A B:B"/>'.repeat(500)}</dataValidations></worksheet>`,
      'rows',
    ),
    ofXml(
      'xlsx: a merge of the whole sheet',
      `<worksheet>${sheetData}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells></worksheet>`,
      'rows',
    ),
    ofXml(
      'xlsx: formats of whole columns',
      `<worksheet><cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(500)}</cols>${sheetData}</worksheet>`,
    ),
    ofXml(
      'xlsx: conditional formats of whole columns',
      `<worksheet>${sheetData}${'<conditionalFormatting sqref="A:XFD"><cfRule/></conditionalFormatting>'.repeat(2000)}</worksheet>`,
      'rows',
    ),
    ofXml(
      'xlsx: 16,384 columns',
      `<worksheet><sheetData><row>${'<c t="str"><v>Имя</v></c>'.repeat(16_384)}</row><row>${'<c><v>1</v></c>'.repeat(16_384)}</row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: 16,385 columns',
      `<worksheet><sheetData><row>${'<c><v>1</v></c>'.repeat(16_385)}</row></sheetData></worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: a million empty rows',
      `<worksheet><sheetData>${row}${'<row/>'.repeat(1_000_000)}</sheetData></worksheet>`,
      'rows',
    ),
    ofXml(
      'xlsx: a million empty cells',
      `<worksheet><sheetData>${row}<row>${'<c r="A2" s="1"/>'.repeat(1_000_000)}</row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: 300,000 rows of one letter',
      `<worksheet><sheetData>${'<row><c t="str"><v>я</v></c></row>'.repeat(300_000)}</sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: cells of 32 KB',
      `<worksheet><sheetData>${`<row><c t="str"><v>${'Ж'.repeat(16_000)}</v></c></row>`.repeat(50)}</sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: a cell of 3 MB',
      `<worksheet><sheetData><row><c t="str"><v>${'Ж'.repeat(1_500_000)}</v></c></row></sheetData></worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: an attribute of 3 MB',
      `<worksheet a="${'b'.repeat(3_000_000)}">${sheetData}</worksheet>`,
      'fileDamaged',
    ),
    ofXml(
      'xlsx: tags in tags, 200,000 deep',
      `<worksheet>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}${sheetData}</worksheet>`,
    ),
    ofXml('xlsx: tags that never close', `<worksheet>${'<a>'.repeat(100_000)}`, 'fileDamaged'),
    ofXml('xlsx: a tag without an end', `<worksheet><sheetData><row><c><v>1</v></c></row`, 'fileDamaged'),
    ofXml(
      'xlsx: a quotation mark that never closes',
      `<worksheet a="${sheetData}</worksheet>`,
      'fileDamaged',
    ),
    ofXml('xlsx: a remark that never ends', `<worksheet><!-- ${sheetData}</worksheet>`, 'fileDamaged'),
    ofXml('xlsx: nothing but «<»', '<'.repeat(300_000), 'fileDamaged'),
    ofXml('xlsx: no XML at all', 'просто текст', 'fileEmpty'),
    ofXml('xlsx: an empty sheet', '', 'fileEmpty'),
    ofXml(
      'xlsx: NUL and lone halves of letters',
      `<worksheet><sheetData><row><c t="str"><v>a\u0000b&#xD800;&#xDFFF;_xD800__x0000_</v></c><c t="str"><v>я</v></c></row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: shared strings that are not there',
      `<worksheet><sheetData><row>${['0', '99999999999', '-1', 'x', ''].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}<c t="str"><v>я</v></c></row></sheetData></worksheet>`,
      'rows',
    ),
    ofXml(
      'xlsx: styles that are not there',
      `<worksheet><sheetData><row><c s="4294967295"><v>1</v></c><c s="-1"><v>2</v></c></row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: numbers that are none',
      `<worksheet><sheetData><row>${['NaN', '1e999', '-Infinity', '0x10', '1e-999', '--1'].map((v) => `<c><v>${v}</v></c>`).join('')}</row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: rows out of order and twice',
      `<worksheet><sheetData><row r="5"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row><row r="5"><c><v>3</v></c></row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: the same cell a hundred thousand times',
      `<worksheet><sheetData><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(100_000)}</row></sheetData></worksheet>`,
    ),
    ofXml(
      'xlsx: UTF-16',
      Buffer.from(`\uFEFF<worksheet>${sheetData}</worksheet>`, 'utf16le').toString('latin1'),
    ),
    {
      name: 'xlsx: headings that name prototypes',
      content: buildXlsx([
        {
          name: '__proto__',
          rows: [
            ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'Телефон'],
            ['a', 'b', 'c', 'd', '89161234567'],
            ['__proto__', 'constructor', null, 'valueOf', '89161234568'],
          ],
        },
      ]),
      expected: 'rows',
    },
    {
      name: 'xlsx: a sheet named by nothing, others by prototypes',
      content: buildXlsx([
        { name: '', rows: list },
        { name: 'constructor', rows: list },
        { name: '', rows: list },
      ]),
      expected: 'rows',
    },
    {
      name: 'xlsx: a thousand sheets',
      content: buildXlsx(Array.from({ length: 1000 }, (_, at) => ({ name: `Л${at}`, rows: list }))),
    },
    {
      name: 'xlsx: dates before the beginning and after the end',
      content: buildXlsx(
        [
          {
            name: 'Л',
            rows: [[-1, 0, 60, 2_958_466, 1e300].map((number) => ({ number, format: 'dd.mm.yyyy' }))],
          },
        ],
        '<workbookPr date1904="1"/>',
      ),
      expected: 'rows',
    },
    {
      name: 'xlsx: a format of 100 KB',
      content: buildXlsx([
        { name: 'Л', rows: [[{ number: 1, format: '"'.repeat(50_000) + '[a'.repeat(25_000) }]] },
      ]),
    },
    withParts('xlsx: the sheet is missing', { 'xl/worksheets/s.xml': '' }, 'fileDamaged'),
    withParts('xlsx: relations are missing', { 'xl/_rels/workbook.xml.rels': '' }, 'fileDamaged'),
    withParts('xlsx: a relation to itself', { 'xl/_rels/workbook.xml.rels': relation('workbook.xml') }),
    withParts('xlsx: a relation to the relations', {
      'xl/_rels/workbook.xml.rels': relation('_rels/workbook.xml.rels'),
    }),
    withParts(
      'xlsx: a relation out of the archive',
      { 'xl/_rels/workbook.xml.rels': relation('../../../../etc/passwd') },
      'fileDamaged',
    ),
    withParts(
      'xlsx: a relation to the web',
      { 'xl/_rels/workbook.xml.rels': relation('https://example.com/s.xml') },
      'fileDamaged',
    ),
    withParts('xlsx: every sheet is the same one', {
      'xl/workbook.xml': `<workbook><sheets>${'<sheet name="Л" r:id="r0"/>'.repeat(250)}</sheets></workbook>`,
    }),
    withParts(
      'xlsx: strings that never end',
      { 'xl/sharedStrings.xml': `<sst count="4294967295">${'<si><t>я'.repeat(1000)}` },
      'fileDamaged',
    ),
    withParts(
      'xlsx: a million strings',
      {
        'xl/sharedStrings.xml': `<sst>${Array.from({ length: 1_000_000 }, (_, at) => `<si><t>строка ${at}</t></si>`).join('')}</sst>`,
      },
      'rows',
    ),
    withParts('xlsx: a string of a million runs', {
      'xl/sharedStrings.xml': `<sst><si>${'<r><t>я</t></r>'.repeat(1_000_000)}</si></sst>`,
      'xl/worksheets/s.xml': '<worksheet><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>',
    }),
    withParts('xlsx: a million styles', {
      'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
    }),
    withParts('xlsx: a workbook without sheets', { 'xl/workbook.xml': '<workbook/>' }, 'fileEmpty'),
  ];
}
