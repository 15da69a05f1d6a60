import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCompound, buildRecords } from '../build-xls.ts';
import type { HostileFile } from './hostile-file.ts';

const companies = join(import.meta.dirname, '../../../fixtures/companies.xls');
const sheet = [0, 6, 0x10, 0, 0, 0, 0, 0];
const end = [0x0a, []] as const;
const label = [0x204, [0, 0, 0, 0, 0, 0, 2, 0, 0, 0x61, 0x62]] as const;

type Records = Parameters<typeof buildRecords>[0];

/** Strings of a workbook by their bytes, and a cell that refers to the first one. */
const strings = (bytes: readonly number[]): Records => [
  [0xfc, bytes],
  [0xfd, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
];

/** Workbooks of Excel 97 whose container or records are hostile. */
export function buildHostileCompounds(): readonly HostileFile[] {
  const good = readFileSync(companies);
  const sectorOf = (at: number): number => (good.readUInt32LE(at) + 1) * 512;
  const fat = sectorOf(76);
  const placeInFat = (sector: number): number =>
    sectorOf(76 + Math.floor(sector / 128) * 4) + (sector % 128) * 4;
  const directory = sectorOf(48);
  const workbookEntry = good.indexOf(Buffer.from('Workbook', 'utf16le'));
  const patch = (
    name: string,
    places: readonly (readonly [at: number, value: number])[],
    expected?: string,
  ): HostileFile => {
    const content = Buffer.from(good);
    for (const [at, value] of places) content.writeUInt32LE(value >>> 0, at);
    return expected === undefined ? { name, content } : { name, content, expected };
  };
  const everyFat = (value: (sector: number) => number): (readonly [number, number])[] =>
    Array.from({ length: 128 }, (_, at) => [fat + at * 4, value(at)]);
  const first = good.readUInt32LE(workbookEntry + 116);

  const ofRecords = (name: string, records: Records, expected?: string): HostileFile => {
    const content = buildRecords([[0x809, sheet], ...records, end]);
    return expected === undefined ? { name, content } : { name, content, expected };
  };

  return [
    patch(
      'cfb: every sector leads to itself',
      everyFat((at) => at),
      'fileDamaged',
    ),
    patch(
      'cfb: a ring of sectors',
      everyFat((at) => (at + 1) % 128),
      'fileDamaged',
    ),
    patch(
      'cfb: all sectors lead to one',
      everyFat(() => 5),
      'fileDamaged',
    ),
    patch(
      'cfb: sectors far past the end',
      everyFat(() => 0x7fffffff),
      'fileDamaged',
    ),
    patch(
      'cfb: every sector is free',
      everyFat(() => 0xffffffff),
    ),
    patch(
      'cfb: every chain ends at once',
      everyFat(() => 0xfffffffe),
    ),
    patch('cfb: two streams share their sectors', [[directory + 116, first]]),
    patch(
      'cfb: a directory that leads to itself',
      [[placeInFat(good.readUInt32LE(48)), good.readUInt32LE(48)]],
      'fileDamaged',
    ),
    patch('cfb: a directory that is not there', [[48, 0xfffffff0]], 'fileDamaged'),
    patch(
      'cfb: entries in a ring',
      [
        [workbookEntry + 68, 0],
        [workbookEntry + 72, 1],
        [workbookEntry + 76, 1],
      ],
      'rows',
    ),
    patch('cfb: entries that do not exist', [[directory + 76, 0x7fffffff]], 'fileFormatUnknown'),
    patch('cfb: a root that is its own child', [[directory + 76, 0]], 'fileFormatUnknown'),
    patch('cfb: a stream of 4 GB', [[workbookEntry + 120, 0xffffffff]]),
    patch('cfb: a stream of nothing', [[workbookEntry + 120, 0]]),
    patch('cfb: a stream that begins nowhere', [[workbookEntry + 116, 0xfffffff0]]),
    patch(
      'cfb: a short stream in a mini table that is not there',
      [
        [workbookEntry + 120, 4000],
        [60, 0x7ffffff0],
      ],
      'fileDamaged',
    ),
    patch('cfb: a mini table in a ring', [
      [workbookEntry + 120, 4000],
      [60, first],
      [directory + 116, first],
    ]),
    patch('cfb: sectors of 2^60 bytes', [[30, 0x003c003c]], 'fileDamaged'),
    patch('cfb: sectors of one byte', [[30, 0]], 'fileDamaged'),
    patch('cfb: sectors of 4 KB that are of 512 bytes', [[30, 0x0006000c]]),
    patch('cfb: a table of sectors in a ring', [
      [68, 1],
      [72, 0xffffffff],
    ]),
    patch(
      'cfb: no table of sectors',
      Array.from({ length: 109 }, (_, at) => [76 + at * 4, 0xffffffff] as const),
      'fileDamaged',
    ),
    patch('cfb: a table of sectors past the end', [[76, 0x00ffffff]], 'fileDamaged'),
    { name: 'cfb: a header alone', content: good.subarray(0, 512), expected: 'fileDamaged' },
    {
      name: 'cfb: another program',
      content: buildCompound({ WordDocument: Buffer.alloc(9000) }),
      expected: 'fileFormatUnknown',
    },
    {
      name: 'cfb: a workbook under a password',
      content: buildCompound({ EncryptionInfo: Buffer.alloc(300), EncryptedPackage: Buffer.alloc(90_000) }),
      expected: 'fileProtected',
    },
    { name: 'cfb: a stream of zeros', content: buildCompound({ Workbook: Buffer.alloc(90_000) }) },
    { name: 'cfb: a short stream of zeros', content: buildCompound({ Workbook: Buffer.alloc(900) }) },
    {
      name: 'cfb: a stream of rubbish',
      content: buildCompound({ Workbook: Buffer.alloc(90_000, 0xaa) }),
      expected: 'fileDamaged',
    },
    {
      name: 'cfb: names of prototypes',
      content: buildCompound({
        constructor: Buffer.alloc(5000),
        Workbook: buildRecords([[0x809, sheet], label, end]),
      }),
      expected: 'rows',
    },
    ofRecords('biff: a password', [[0x2f, [1, 0, 1, 0]], label], 'fileProtected'),
    ofRecords(
      'biff: strings without end',
      strings([0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f, 1, 0, 0, 0x61]),
      'fileTooLarge',
    ),
    ofRecords(
      'biff: fewer strings than it says',
      strings([9, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0x61]),
      'fileDamaged',
    ),
    ofRecords(
      'biff: a string longer than its record',
      strings([1, 0, 0, 0, 1, 0, 0, 0, 0xff, 0xff, 1, 0x61]),
      'fileDamaged',
    ),
    ofRecords(
      'biff: remarks of 4 GB in a string',
      strings([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 4, 0xff, 0xff, 0xff, 0xff, 0x61]),
      'fileDamaged',
    ),
    ofRecords(
      'biff: half a letter',
      strings([1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1, 0x61, 0x04, 0x61]),
      'fileDamaged',
    ),
    ofRecords(
      'biff: empty continuations',
      [
        [0xfc, [1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0]],
        ...Array.from({ length: 50_000 }, () => [0x3c, []] as const),
      ],
      'fileDamaged',
    ),
    ofRecords('biff: a million strings of nothing', [
      [0xfc, [0, 0, 0, 0, 64, 66, 15, 0]],
      ...Array.from({ length: 400 }, () => [0x3c, Buffer.alloc(8190)] as const),
      label,
    ]),
    ofRecords(
      'biff: a string number that is not there',
      [[0xfd, [0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]], label],
      'rows',
    ),
    ofRecords('biff: a cell far away', [[0x204, [0xff, 0xff, 0xff, 0x3f, 0, 0, 1, 0, 0, 0x61]]], 'rows'),
    ofRecords(
      'biff: a column outside of the sheet',
      [[0x204, [0, 0, 0xff, 0xff, 0, 0, 1, 0, 0, 0x61]]],
      'fileDamaged',
    ),
    ofRecords(
      'biff: cells far away in every row',
      Array.from(
        { length: 3000 },
        (_, at) => [0x203, [at & 255, at >> 8, 0xff, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]] as const,
      ),
      'fileTooLarge',
    ),
    ofRecords('biff: cells that are cut short', [[0x203, [0, 0]], label], 'fileDamaged'),
    ofRecords('biff: packed numbers that are cut short', [[0xbd, [0, 0, 0]], label]),
    ofRecords(
      'biff: merges of the whole sheet',
      [label, ...Array.from({ length: 2000 }, () => [0xe5, Buffer.alloc(8010, 0xff)] as const)],
      'rows',
    ),
    ofRecords(
      'biff: hidden columns without end',
      [label, ...Array.from({ length: 2000 }, () => [0x7d, [0, 0, 0xff, 0xff, 0, 0, 0, 0, 1, 0]] as const)],
      'rows',
    ),
    ofRecords(
      'biff: charts in charts, 60,000 deep',
      [label, ...Array.from({ length: 60_000 }, () => [0x809, sheet] as const)],
      'fileDamaged',
    ),
    ofRecords(
      'biff: more ends than beginnings',
      [label, ...Array.from({ length: 1000 }, () => end), label],
      undefined,
    ),
    ofRecords('biff: a code page that nobody knows', [[0x42, [0x39, 0x30]], label], 'rows'),
    ofRecords(
      'biff: no numbers',
      [
        [0x203, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f]],
        [0x203, [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0xff]],
        label,
      ],
      'rows',
    ),
    {
      name: 'biff: a sheet without its end',
      content: buildRecords([[0x809, sheet], label]),
      expected: 'fileDamaged',
    },
    { name: 'biff: a beginning alone', content: Buffer.from([9, 8, 16, 0, 0, 6, 5, 0]) },
  ];
}
