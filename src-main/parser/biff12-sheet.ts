import { readBiffError, readPackedNumber } from './biff-cell.ts';
import { scanBiff12Records } from './biff12-records.ts';
import { readWideText } from './biff12-text.ts';
import type { CellBudget } from './cell-budget.ts';
import { lastSheetColumn, lastSheetRow } from './cell-reference.ts';
import { createSheetBuilder } from './sheet-builder.ts';
import type { StringPool } from './string-pool.ts';
import type { ReadLimits, Sheet, WorkbookCell } from './workbook.ts';
import { applyNumberFormat, type CellContext } from './xlsx-cell.ts';

/** Texts stand in records as they are: nothing of XML to decode. */
type Context = Omit<CellContext, 'readText'>;
type Shared = Readonly<{ context: Context; budget: CellBudget; pool: StringPool; limits: ReadLimits }>;
type ReadValue = (data: Buffer, at: number, style: number) => WorkbookCell;

/** A cell begins with its column and style, a short one with its style only: it stands right of the one before. */
const fullHead = 8;
const shortHead = 4;

const readTruth: ReadValue = (data, at) => data.readUInt8(at) !== 0;
const readError: ReadValue = (data, at) => readBiffError(data.readUInt8(at));
const readBlank: ReadValue = () => null;

/** Reads one sheet of a binary workbook: records of cells, rows, columns and merges (MS-XLSB 2.4). */
export async function readBiff12Sheet(
  chunks: AsyncIterable<Buffer>,
  { name, hidden }: Readonly<{ name: string; hidden: boolean }>,
  { context, budget, pool, limits }: Shared,
): Promise<Sheet> {
  const sheet = createSheetBuilder(budget, limits.mergedRanges);
  let row = 0;
  let column = -1;

  const toNumber = (value: number, style: number): WorkbookCell => {
    if (!Number.isFinite(value)) return null;
    const format = context.formats[style];
    return format === undefined ? value : applyNumberFormat(value, format, context.date1904);
  };
  const readText: ReadValue = (data, at) => pool(readWideText(data, at)) || null;
  const readPacked: ReadValue = (data, at, style) => toNumber(readPackedNumber(data, at), style);
  const readReal: ReadValue = (data, at, style) => toNumber(data.readDoubleLE(at), style);
  const readShared: ReadValue = (data, at) => context.strings[data.readUInt32LE(at)] || null;

  const full =
    (read: ReadValue) =>
    (data: Buffer): void => {
      column = data.readUInt32LE(0);
      sheet.put(row, column, read(data, fullHead, readStyle(data, 4)));
    };
  const short =
    (read: ReadValue) =>
    (data: Buffer): void => {
      column += 1;
      sheet.put(row, column, read(data, shortHead, readStyle(data, 0)));
    };

  const takers = {
    0: (data: Buffer) => {
      row = data.readUInt32LE(0) + 1;
      column = -1;
      if ((data.readUInt8(11) & 0x10) !== 0) sheet.hideRow(row);
    },
    1: full(readBlank),
    2: full(readPacked),
    3: full(readError),
    4: full(readTruth),
    5: full(readReal),
    6: full(readText),
    7: full(readShared),
    // What formulas have come to.
    8: full(readText),
    9: full(readReal),
    10: full(readTruth),
    11: full(readError),
    12: short(readBlank),
    13: short(readPacked),
    14: short(readError),
    15: short(readTruth),
    16: short(readReal),
    17: short(readText),
    18: short(readShared),
    // Rich text without a table of strings has a byte of facts before its letters.
    62: full((data, at, style) => readText(data, at + 1, style)),
    60: (data: Buffer) => {
      const isHidden = (data.readUInt16LE(16) & 1) === 1 || data.readUInt32LE(8) === 0;
      if (isHidden) sheet.hideColumns(data.readUInt32LE(0), data.readUInt32LE(4));
    },
    176: (data: Buffer) =>
      sheet.merge({
        firstRow: data.readUInt32LE(0) + 1,
        lastRow: Math.min(data.readUInt32LE(4) + 1, lastSheetRow),
        firstColumn: data.readUInt32LE(8),
        lastColumn: Math.min(data.readUInt32LE(12), lastSheetColumn),
      }),
  };
  await scanBiff12Records(chunks, takers, 130);
  return sheet.finish(name, hidden);
}

function readStyle(data: Buffer, at: number): number {
  return data.readUInt32LE(at) & 0xff_ffff;
}
