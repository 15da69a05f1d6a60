import { deflateRawSync } from 'node:zlib';
import { buildXlsx, buildXlsxFromXml } from '../build-xlsx.ts';
import { buildZip, type ZipPart } from '../build-zip.ts';
import type { HostileFile } from './hostile-file.ts';

const list = [
  ['Имя', 'Телефон'],
  ['Иванов Пётр', '+7 916 123-45-67'],
];
const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>Имя</t></is></c></row>';
const sheetData = `<sheetData>${row}</sheetData>`;

function ofXml(name: string, xml: string, expected?: string): HostileFile {
  const content = buildXlsxFromXml([{ name: 'Лист', xml }]);
  return expected === undefined ? { name, content } : { name, content, expected };
}

function ofParts(name: string, parts: readonly ZipPart[], expected?: string): HostileFile {
  const content = buildZip(parts);
  return expected === undefined ? { name, content } : { name, content, expected };
}

const workbook = '<workbook><sheets><sheet name="Л" sheetId="1" r:id="r0"/></sheets></workbook>';
const relation = (target: string): string =>
  `<Relationships><Relationship Id="r0" Type="x/worksheet" Target="${target}"/></Relationships>`;

function withParts(name: string, parts: Readonly<Record<string, string>>, expected?: string): HostileFile {
  const all: Record<string, string> = {
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relation('worksheets/s.xml'),
    'xl/worksheets/s.xml': `<worksheet>${sheetData}</worksheet>`,
    ...parts,
  };
  return ofParts(
    name,
    Object.entries(all)
      .filter(([, content]) => content !== '')
      .map(([part, content]) => ({ name: part, content })),
    expected,
  );
}

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

/** Archives that lie. */
export function buildHostileZips(): readonly HostileFile[] {
  const good = buildXlsx([{ name: 'Л', rows: list }]);
  const bombXml = `<worksheet>${'<a/>'.repeat(25 * 2 ** 20)}${sheetData}</worksheet>`;
  const bomb = buildXlsxFromXml([{ name: 'Л', xml: bombXml }]);
  return [
    { name: 'zip: 100 MB of tags in 100 KB', content: bomb, expected: 'fileTooLarge' },
    {
      name: 'zip: the same with its size lied about',
      content: lieAboutSizes(bomb, 1000),
      expected: 'fileTooLarge',
    },
    ofParts(
      'zip: an archive in an archive in an archive',
      [{ name: 'a.zip', content: buildZip([{ name: 'b.zip', content: bomb }]) }],
      'fileFormatUnknown',
    ),
    ofParts(
      'zip: 3,000 files',
      Array.from({ length: 3000 }, (_, at) => ({ name: `f${at}`, content: '' })),
      'fileTooLarge',
    ),
    ofParts('zip: nothing inside', [], undefined),
    ofParts(
      'zip: paths that climb',
      [
        { name: '../../../etc/passwd', content: 'x' },
        { name: '/xl/workbook.xml', content: workbook },
      ],
      'fileFormatUnknown',
    ),
    ofParts(
      'zip: the same file twice',
      [
        { name: 'xl/workbook.xml', content: workbook },
        { name: 'XL/Workbook.xml', content: '<a/>' },
      ],
      undefined,
    ),
    ofParts(
      'zip: names of prototypes',
      [
        { name: '__proto__', content: 'x' },
        { name: 'constructor', content: 'x' },
      ],
      'fileFormatUnknown',
    ),
    ofParts(
      'zip: a file under a password',
      [{ name: 'xl/workbook.xml', content: workbook, encrypted: true }],
      'fileProtected',
    ),
    { name: 'zip: a directory far away', content: patchEnd(good, 16, 0xfffffff0), expected: 'fileDamaged' },
    { name: 'zip: a directory of 4 GB', content: patchEnd(good, 12, 0xfffffff0), expected: 'fileDamaged' },
    { name: 'zip: more files than there are', content: patchEnd(good, 10, 1999), expected: 'fileDamaged' },
    { name: 'zip: a directory over itself', content: patchEnd(good, 16, 0), expected: 'fileDamaged' },
    { name: 'zip: files that are one and the same', content: shareBodies(good) },
    { name: 'zip: sizes of nothing', content: lieAboutPackedSizes(good, 0) },
    {
      name: 'zip: packed sizes past the end',
      content: lieAboutPackedSizes(good, 0x7fffffff),
      expected: 'fileDamaged',
    },
    {
      name: 'zip: an unknown way of packing',
      content: patchEntries(good, 10, 99, 2),
      expected: 'fileDamaged',
    },
    { name: 'zip: only its first bytes', content: Buffer.from([0x50, 0x4b, 3, 4]), expected: 'fileDamaged' },
    { name: 'zip: its end alone', content: good.subarray(-22) },
    { name: 'zip: a stream that ends too soon', content: patchEntries(good, 20, 5, 4) },
    { name: 'zip: rubbish for packed bytes', content: overwriteBodies(good), expected: 'fileDamaged' },
    {
      name: 'zip: a deflated bomb for strings',
      content: buildZip([
        { name: 'xl/workbook.xml', content: workbook },
        { name: 'xl/sharedStrings.xml', content: `<sst>${'<si><t>я</t></si>'.repeat(3_000_000)}</sst>` },
        { name: 'xl/_rels/workbook.xml.rels', content: relation('worksheets/s.xml') },
        { name: 'xl/worksheets/s.xml', content: `<worksheet>${sheetData}</worksheet>` },
      ]),
      expected: 'fileTooLarge',
    },
  ];
}

function patchEnd(zip: Buffer, at: number, value: number): Buffer {
  const patched = Buffer.from(zip);
  const end = patched.length - 22;
  if (at === 10) patched.writeUInt16LE(value, end + at);
  else patched.writeUInt32LE(value, end + at);
  return patched;
}

/** Changes a number in every entry of the directory. */
function patchEntries(zip: Buffer, at: number, value: number, bytes: 2 | 4): Buffer {
  const patched = Buffer.from(zip);
  const mark = Buffer.from([0x50, 0x4b, 1, 2]);
  for (let entry = patched.indexOf(mark); entry >= 0; entry = patched.indexOf(mark, entry + 4)) {
    patched.writeUIntLE(value, entry + at, bytes);
  }
  return patched;
}

function lieAboutSizes(zip: Buffer, size: number): Buffer {
  return patchEntries(zip, 24, size, 4);
}

function lieAboutPackedSizes(zip: Buffer, size: number): Buffer {
  return patchEntries(zip, 20, size, 4);
}

function shareBodies(zip: Buffer): Buffer {
  return patchEntries(zip, 42, 0, 4);
}

function overwriteBodies(zip: Buffer): Buffer {
  const patched = Buffer.from(zip);
  const rubbish = deflateRawSync('x').fill(0xee);
  const mark = Buffer.from([0x50, 0x4b, 3, 4]);
  for (let body = patched.indexOf(mark); body >= 0; body = patched.indexOf(mark, body + 4)) {
    rubbish.copy(patched, body + 30 + patched.readUInt16LE(body + 26));
  }
  return patched;
}
