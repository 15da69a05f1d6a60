import { buildZip } from './build-zip.ts';

/** A record of a binary workbook: its type, then its content. */
export type Biff12Record = readonly [type: number, content: Buffer | readonly number[]];

/** Records as they stand in a part of an .xlsb: type and length of seven bits a byte. */
export function buildBiff12(records: readonly Biff12Record[]): Buffer {
  return Buffer.concat(
    records.flatMap(([type, content]) => [
      Buffer.from([...toSevens(type), ...toSevens(content.length)]),
      Buffer.from(content),
    ]),
  );
}

/** A whole number in four bytes. */
export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A string behind its count of letters. */
export function wideText(text: string): Buffer {
  return Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')]);
}

/** A cell's record: full with its column, short without one. */
export function buildCell(type: number, column: number | null, value: Buffer, style = 0): Biff12Record {
  const head = column === null ? [u32(style)] : [u32(column), u32(style)];
  return [type, Buffer.concat([...head, value])];
}

/** The head of a row, counted from 0. */
export function rowHead(row: number): Biff12Record {
  return [0, Buffer.concat([u32(row), Buffer.alloc(13)])];
}

/** What parts of a workbook with one sheet are made of; `null` leaves a part out. */
export type XlsbParts = Readonly<{
  workbook?: Buffer;
  relations?: string;
  sheet?: Buffer | null;
  strings?: Buffer;
  styles?: Buffer;
}>;

/** A workbook of one sheet whose relation is `r0`; parts that are given take the place of plain ones. */
export function buildXlsb({ workbook, relations, sheet, strings, styles }: XlsbParts): Buffer {
  const parts: readonly (readonly [string, string | Buffer | null | undefined])[] = [
    ['xl/workbook.bin', workbook ?? buildBiff12([bundle('Лист', 'r0'), [132, []]])],
    ['xl/_rels/workbook.bin.rels', relations ?? sheetRelation('worksheets/s.bin')],
    ['xl/worksheets/s.bin', sheet],
    ['xl/sharedStrings.bin', strings],
    ['xl/styles.bin', styles],
  ];
  return buildZip(parts.flatMap(([name, content]) => (content ? [{ name, content }] : [])));
}

/** A sheet as the workbook announces it. */
export function bundle(name: string, relation: string): Biff12Record {
  return [156, Buffer.concat([u32(0), u32(1), wideText(relation), wideText(name)])];
}

/** The relation of the only sheet. */
export function sheetRelation(target: string): string {
  return `<Relationships><Relationship Id="r0" Type="x/worksheet" Target="${target}"/></Relationships>`;
}

/** A sheet's records between those that begin and end it. */
export function buildSheet(records: readonly Biff12Record[]): Buffer {
  return buildBiff12([[129, []], [145, []], ...records, [146, []], [130, []]]);
}

function toSevens(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    bytes.push((rest & 0x7f) | (rest > 0x7f ? 0x80 : 0));
    rest >>>= 7;
  } while (rest > 0);
  return bytes;
}
