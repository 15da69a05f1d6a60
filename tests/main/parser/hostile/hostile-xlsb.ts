import { buildByLibrary } from '../build-xls.ts';
import {
  buildBiff12,
  buildCell,
  buildSheet,
  buildXlsb,
  bundle,
  rowHead,
  sheetRelation,
  u32,
  wideText,
  type Biff12Record,
  type XlsbParts,
} from '../build-xlsb.ts';
import { flipBytes, truncate, type HostileFile } from './hostile-file.ts';

const letter = buildCell(6, 0, wideText('Имя'));
const plain = buildSheet([rowHead(0), letter]);

function of(name: string, parts: XlsbParts, expected?: string): HostileFile {
  const content = buildXlsb({ sheet: plain, ...parts });
  return expected === undefined
    ? { name: `xlsb: ${name}`, content }
    : { name: `xlsb: ${name}`, content, expected };
}

function ofRecords(name: string, records: readonly Biff12Record[], expected?: string): HostileFile {
  return of(name, { sheet: buildSheet(records) }, expected);
}

function times(count: number, make: (index: number) => readonly Biff12Record[]): readonly Biff12Record[] {
  return Array.from({ length: count }, (_, index) => make(index)).flat();
}

/** Binary workbooks whose records are hostile, broken or merely strange. */
export function buildHostileXlsb(): readonly HostileFile[] {
  const whole = u32(0xffff_ffff);
  return [
    ofRecords('the last cell of the sheet', [rowHead(1_048_575), buildCell(4, 16_383, Buffer.from([1]))]),
    ofRecords('a row outside of the sheet', [rowHead(1_048_576), letter], 'fileDamaged'),
    ofRecords('a row outside of numbers', [rowHead(0xffff_ffff), letter], 'fileDamaged'),
    ofRecords('a column outside', [rowHead(0), buildCell(4, 16_384, Buffer.from([1]))], 'fileDamaged'),
    ofRecords(
      'a column outside of numbers',
      [rowHead(0), buildCell(4, 0xffff_ffff, Buffer.from([1]))],
      'fileDamaged',
    ),
    ofRecords(
      'far cells in every row',
      times(3000, (at) => [rowHead(at * 300), buildCell(4, 16_383, Buffer.from([1]))]),
      'fileTooLarge',
    ),
    ofRecords('cells before any row', [letter, rowHead(0), letter], 'rows'),
    ofRecords(
      'short cells without end',
      [rowHead(0), ...times(16_385, () => [buildCell(17, null, wideText('а'))])],
      'fileDamaged',
    ),
    ofRecords(
      'the same cell a hundred thousand times',
      [rowHead(0), ...times(100_000, () => [letter])],
      'rows',
    ),
    ofRecords(
      'rows out of order and twice',
      [rowHead(5), letter, rowHead(2), letter, rowHead(5), letter],
      'rows',
    ),
    ofRecords(
      '300,000 rows of one letter',
      times(300_000, (at) => [rowHead(at), letter]),
      'rows',
    ),
    ofRecords(
      'a text longer than it says',
      [rowHead(0), buildCell(6, 0, Buffer.concat([u32(2), Buffer.alloc(200, 65)]))],
      'rows',
    ),
    ofRecords(
      'a text shorter than it says',
      [rowHead(0), buildCell(6, 0, Buffer.concat([u32(9), Buffer.alloc(4)]))],
      'fileDamaged',
    ),
    ofRecords('a text of 4 billion letters', [rowHead(0), buildCell(6, 0, u32(0xffff_fff0))], 'fileDamaged'),
    ofRecords(
      'a text of a million letters',
      [rowHead(0), buildCell(6, 0, wideText('я'.repeat(1_000_000)))],
      'fileDamaged',
    ),
    ofRecords(
      'lone halves of letters',
      [rowHead(0), buildCell(6, 0, Buffer.concat([u32(3), Buffer.from([0, 0xd8, 0, 0, 0xff, 0xdf])]))],
      'rows',
    ),
    ofRecords('a cell cut short', [rowHead(0), [5, [0, 0, 0, 0, 0, 0]]], 'fileDamaged'),
    ofRecords('an empty head of a row', [[0, []], letter], 'fileDamaged'),
    ofRecords(
      'numbers that are none',
      [
        rowHead(0),
        letter,
        ...[
          [0, 0, 0, 0, 0, 0, 0xf8, 0x7f],
          [0, 0, 0, 0, 0, 0, 0xf0, 0xff],
        ].map((bytes, at) => buildCell(5, at + 1, Buffer.from(bytes))),
      ],
      'rows',
    ),
    ofRecords(
      'strings and styles that are not there',
      [rowHead(0), letter, buildCell(7, 1, whole), buildCell(2, 2, whole, 0xff_ffff)],
      'rows',
    ),
    ofRecords(
      'merges of the whole sheet',
      [rowHead(0), letter, ...times(20_000, () => [[176, Buffer.concat([u32(0), whole, u32(0), whole])]])],
      'rows',
    ),
    ofRecords('hidden columns without end', [
      ...times(500, (): readonly Biff12Record[] => [
        [60, Buffer.concat([u32(0), whole, u32(0), u32(0), u32(1)])],
      ]),
      rowHead(0),
      letter,
    ]),
    ofRecords('an unknown record of 15 MB', [rowHead(0), letter, [3000, Buffer.alloc(15_000_000)]], 'rows'),
    of('the same byte 60 million times', { sheet: Buffer.alloc(60_000_000, 5) }, 'fileDamaged'),
    of(
      'nothing but unknown records',
      {
        sheet: Buffer.concat([
          Buffer.from([129, 1, 0]),
          Buffer.alloc(40_000_000, Buffer.from([0xb8, 0x17, 0])),
          buildBiff12([[130, []]]),
        ]),
      },
      'fileTooLarge',
    ),
    of('blank cells without end', {
      sheet: Buffer.concat([
        buildBiff12([rowHead(0), letter]),
        Buffer.alloc(15_000_000, buildBiff12([buildCell(12, null, Buffer.alloc(0))])),
        buildBiff12([[130, []]]),
      ]),
    }),
    of(
      'a record of 256 MB',
      { sheet: Buffer.from([0xb8, 0x17, 0xff, 0xff, 0xff, 0x7f, 1, 2, 3]) },
      'fileDamaged',
    ),
    of('a length without an end', { sheet: Buffer.alloc(1000, 0xff) }, 'fileDamaged'),
    of('no records at all', { sheet: Buffer.from('просто текст, и довольно длинный') }, 'fileDamaged'),
    of('nothing but the end', { sheet: buildBiff12([[130, []]]) }, 'fileEmpty'),
    of('an empty workbook', { workbook: buildBiff12([[132, []]]) }, 'fileEmpty'),
    of('a workbook without an end', { workbook: buildBiff12([bundle('Л', 'r0')]) }, 'fileDamaged'),
    of(
      'a name of 4 billion letters',
      {
        workbook: buildBiff12([
          [156, Buffer.concat([u32(0), u32(1), wideText('r0'), u32(0xffff_fffe)])],
          [132, []],
        ]),
      },
      'fileDamaged',
    ),
    of(
      'no name and no relation',
      {
        workbook: buildBiff12([
          [156, Buffer.concat([u32(0), u32(1), whole, whole])],
          [132, []],
        ]),
      },
      'fileDamaged',
    ),
    of(
      'a thousand sheets',
      { workbook: buildBiff12([...times(1000, (at) => [bundle(`Л${at}`, 'r0')]), [132, []]]) },
      'rows',
    ),
    of('the sheet is missing', { sheet: null }, 'fileDamaged'),
    of('relations are missing', { relations: ' ' }, 'fileDamaged'),
    of('a relation to itself', { relations: sheetRelation('workbook.bin') }),
    of('a relation out of the archive', { relations: sheetRelation('../../../etc/passwd') }, 'fileDamaged'),
    of(
      'relations with entities',
      { relations: `<!DOCTYPE x [<!ENTITY a "b">]>${sheetRelation('worksheets/s.bin')}` },
      'fileDamaged',
    ),
    of(
      'a million strings',
      {
        strings: buildBiff12([
          ...times(1_000_000, (at) => [[19, Buffer.concat([Buffer.from([0]), wideText(`строка ${at}`)])]]),
          [160, []],
        ]),
      },
      'rows',
    ),
    of('more strings than a list has', {
      strings: Buffer.concat([
        Buffer.alloc(12_600_000, Buffer.from([19, 5, 0, 0, 0, 0, 0])),
        buildBiff12([[160, []]]),
      ]),
    }),
    of(
      'strings without an end',
      { strings: buildBiff12(times(1000, () => [[19, Buffer.concat([Buffer.from([0]), wideText('я')])]])) },
      'fileDamaged',
    ),
    of(
      'a million styles',
      {
        styles: buildBiff12([
          [617, []],
          ...times(1_000_000, (): readonly Biff12Record[] => [[47, [0, 0, 14, 0]]]),
          [618, []],
          [279, []],
        ]),
      },
      'rows',
    ),
    of(
      'a format of 100 KB',
      {
        styles: buildBiff12([
          [44, Buffer.concat([Buffer.from([200, 0]), wideText('"'.repeat(25_000) + '[a'.repeat(12_500))])],
          [617, []],
          [47, [0, 0, 200, 0]],
          [279, []],
        ]),
      },
      'rows',
    ),
    ...spoilParts(),
  ];
}

/** A list whose sheet, strings and styles are cut off or changed, inside an archive that is whole. */
function spoilParts(): readonly HostileFile[] {
  const list = Array.from({ length: 40 }, (_, at) => [
    `Клиент ${at}`,
    79_160_000_000 + at,
    new Date(2024, 1, at),
  ]);
  const file = buildByLibrary('xlsb', { Л: [['Имя', 'Телефон', 'Дата'], ...list] }, undefined, true);
  const sheet = buildSheet(
    times(60, (at) => [rowHead(at), letter, buildCell(13, null, u32(at)), buildCell(7, 2, u32(at))]),
  );
  const strings = buildBiff12([
    [159, []],
    ...times(60, (at): readonly Biff12Record[] => [
      [19, Buffer.concat([Buffer.from([0]), wideText(`+7 916 ${at}`)])],
    ]),
    [160, []],
  ]);
  const inside = (part: 'sheet' | 'strings', { name, content }: HostileFile): HostileFile =>
    of(`${part}, ${name}`, { strings, [part]: content });
  return [
    ...truncate('a list of xlsb', file),
    ...flipBytes('a list of xlsb', file, 20),
    ...[...truncate('sheet', sheet), ...flipBytes('sheet', sheet, 40)].map((one) => inside('sheet', one)),
    ...[...truncate('strings', strings), ...flipBytes('strings', strings, 30)].map((one) =>
      inside('strings', one),
    ),
  ];
}
