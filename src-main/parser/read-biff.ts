import { AppError } from '../../src-shared/contract/app-error.ts';
import { createBiffGlobals, type BiffSheetPlace } from './biff-globals.ts';
import { scanBiffRecords } from './biff-records.ts';
import { readBiffSharedStrings, readContinuedString } from './biff-shared-strings.ts';
import { createBiffSheet, type BiffSheet } from './biff-sheet.ts';
import { createBiffText } from './biff-text.ts';
import { createCellBudget } from './cell-budget.ts';
import { createStringPool } from './string-pool.ts';
import type { ReadLimits, Sheet, Workbook } from './workbook.ts';

const bofTypes: Readonly<Record<number, number>> = { 0x09: 2, 0x209: 3, 0x409: 4, 0x809: 5 };
const globalsKind = 0x05;
const sheetKind = 0x10;
const workbookKind = 0x100;
const eof = 0x0a;
const sharedStrings = 0xfc;
const formulaText = 0x207;
const continuation = 0x3c;
/** Shared strings wait for their continuations: no list of 65,536 rows comes near. */
const mostHeldBytes = 64 * 2 ** 20;

/** A sheet that is being read and how deep inside charts the records are. */
type OpenSheet = Readonly<{ sheet: BiffSheet; place: BiffSheetPlace | undefined }>;
type Held = { type: number; segments: Buffer[]; bytes: number };

/**
 * Reads the records of a workbook of Excel 2 to 2003 in one pass. Charts inside a sheet have records of the same
 * types and are passed over. Throws `fileProtected`, `fileDamaged`, `fileTooLarge`.
 */
export async function readBiff(chunks: AsyncIterable<Buffer>, limits: ReadLimits): Promise<Workbook> {
  const text = createBiffText();
  const globals = createBiffGlobals(text);
  const budget = createCellBudget(limits.cells);
  const pool = createStringPool();
  const sheets: { place: BiffSheetPlace | undefined; content: Sheet }[] = [];
  let strings: readonly string[] = [];
  let version = 0;
  /** Without a part that announces sheets, a lone sheet speaks for the whole workbook. */
  let hasGlobals = false;
  let depth = 0;
  let open: OpenSheet | null = null;
  let held: Held | null = null;

  const begin = (type: number, data: Buffer, position: number): void => {
    depth += 1;
    if (data.length < 4) throw new AppError('fileDamaged');
    const kind = data.readUInt16LE(2);
    if (depth > 1) return;
    version = bofTypes[type] ?? 0;
    if (type === 0x809 && data.readUInt16LE(0) >= 0x600) version = 8;
    if (kind === globalsKind || kind === workbookKind) hasGlobals = true;
    if (kind !== sheetKind) return;
    const place = globals.sheets().find((one) => one.position === position);
    open = {
      sheet: createBiffSheet({ text, globals, strings: () => strings, version, budget, pool, limits }),
      place,
    };
  };

  const end = (): void => {
    depth -= 1;
    if (depth > 0 || open === null) return;
    const { sheet, place } = open;
    sheets.push({ place, content: sheet.finish(place?.name ?? '', place?.hidden ?? false) });
    open = null;
  };

  const release = (): void => {
    if (held === null) return;
    if (held.type === sharedStrings) strings = readBiffSharedStrings(held.segments, limits.strings);
    else open?.sheet.takeFormulaText(readContinuedString(held.segments));
    held = null;
  };

  const hold = (type: number, data: Buffer): void => {
    held ??= { type, segments: [], bytes: 0 };
    held.bytes += data.length;
    if (held.bytes > mostHeldBytes) throw new AppError('fileTooLarge');
    held.segments.push(Buffer.from(data));
  };

  await scanBiffRecords(chunks, (type, data, position) => {
    if (type === continuation) {
      if (held !== null) hold(held.type, data);
      return;
    }
    release();
    if (bofTypes[type] !== undefined) begin(type, data, position);
    else if (depth === 0) return;
    else if (type === eof) end();
    else if (depth > 1) return;
    else if (type === sharedStrings || (type === formulaText && version >= 8)) hold(type, data);
    else {
      if (open === null || !hasGlobals) globals.take(version, type, data);
      open?.sheet.take(type, data);
    }
  });
  if (depth !== 0) throw new AppError('fileDamaged');
  return { sheets: inOrder(globals.sheets(), sheets) };
}

/** Sheets as the owner sees their tabs, whatever their order in the stream; one that nobody announced comes last. */
function inOrder(
  places: readonly BiffSheetPlace[],
  sheets: readonly Readonly<{ place: BiffSheetPlace | undefined; content: Sheet }>[],
): readonly Sheet[] {
  const rank = (place: BiffSheetPlace | undefined): number =>
    place === undefined ? places.length : places.indexOf(place);
  return sheets.toSorted((one, other) => rank(one.place) - rank(other.place)).map(({ content }) => content);
}
