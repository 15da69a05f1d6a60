import { deflateRawSync } from 'node:zlib';
import { buildXlsx, buildXlsxFromXml } from '../build-xlsx.ts';
import { buildZip } from '../build-zip.ts';
import type { HostileFile } from './hostile-file.ts';
import { list, ofParts, relation, sheetData, workbook } from './hostile-parts.ts';

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
