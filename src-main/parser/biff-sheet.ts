import { readBiffError, readFormulaResult, readPackedNumber } from './biff-cell.ts';
import type { BiffGlobals } from './biff-globals.ts';
import type { BiffText } from './biff-text.ts';
import type { CellBudget } from './cell-budget.ts';
import { createSheetBuilder } from './sheet-builder.ts';
import type { StringPool } from './string-pool.ts';
import type { ReadLimits, Sheet, WorkbookCell } from './workbook.ts';
import { applyNumberFormat } from './xlsx-cell.ts';

type Context = Readonly<{
  text: BiffText;
  globals: BiffGlobals;
  strings: () => readonly string[];
  version: number;
  budget: CellBudget;
  pool: StringPool;
  limits: ReadLimits;
}>;

/** One worksheet of a binary workbook while its records pass by. */
export type BiffSheet = Readonly<{
  take: (type: number, data: Buffer) => void;
  /** The text that the last formula has come to. */
  takeFormulaText: (text: string) => void;
  finish: (name: string, hidden: boolean) => Sheet;
}>;

/** Where a cell's content begins in records of Excel 2: behind row, column and three bytes of looks. */
const oldBody = 7;

/** Records of cells, rows and columns (MS-XLS 2.4; older ones as OpenOffice's description of the format has them). */
export function createBiffSheet({
  text,
  globals,
  strings,
  version,
  budget,
  pool,
  limits,
}: Context): BiffSheet {
  const sheet = createSheetBuilder(budget, limits.mergedRanges);
  const old = version === 2;
  const body = old ? oldBody : 6;
  let formulaPlace: Readonly<{ row: number; column: number }> | null = null;

  const put = (data: Buffer, value: WorkbookCell): void =>
    sheet.put(data.readUInt16LE(0) + 1, data.readUInt16LE(2), value);
  const putText = (data: Buffer, value: string): void => put(data, value === '' ? null : pool(value));
  const toNumber = (value: number, style: number): WorkbookCell =>
    Number.isFinite(value)
      ? applyNumberFormat(value, globals.format(version, style), globals.isDate1904())
      : null;
  const putNumber = (data: Buffer, value: number): void =>
    put(data, toNumber(value, old ? oldStyle(data, version) : data.readUInt16LE(4)));
  const putOldNumber = (data: Buffer, value: number): void =>
    put(data, toNumber(value, oldStyle(data, version)));

  const takeFormula = (data: Buffer): void => {
    const result = readFormulaResult(data, body);
    formulaPlace = { row: data.readUInt16LE(0) + 1, column: data.readUInt16LE(2) };
    if (result === 'text') return;
    if ('number' in result) putNumber(data, result.number);
    else put(data, result.value);
  };

  const takeFormulaText = (value: string): void => {
    if (formulaPlace !== null && value !== '') sheet.put(formulaPlace.row, formulaPlace.column, pool(value));
    formulaPlace = null;
  };

  const takePackedNumbers = (data: Buffer): void => {
    const row = data.readUInt16LE(0) + 1;
    let column = data.readUInt16LE(2);
    for (let at = 4; at + 6 <= data.length - 2; at += 6, column += 1) {
      sheet.put(row, column, toNumber(readPackedNumber(data, at + 2), data.readUInt16LE(at)));
    }
  };

  const takeMerged = (data: Buffer): void => {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      sheet.merge({
        firstRow: data.readUInt16LE(at) + 1,
        lastRow: data.readUInt16LE(at + 2) + 1,
        firstColumn: data.readUInt16LE(at + 4),
        lastColumn: data.readUInt16LE(at + 6),
      });
    }
  };

  const takers: Readonly<Record<number, (data: Buffer) => void>> = {
    // Records of Excel 2; programs put them into files of Excel 3 and 4 as well.
    0x02: (data) => putOldNumber(data, data.readUInt16LE(oldBody)),
    0x03: (data) => putOldNumber(data, data.readDoubleLE(oldBody)),
    0x04: (data) => putText(data, text.read(2, data, oldBody, 1)),
    0x05: (data) => put(data, readTruth(data, oldBody)),
    0x07: (data) => takeFormulaText(text.read(2, data, 0, 1)),
    0x06: takeFormula,
    0x206: takeFormula,
    0x406: takeFormula,
    0x203: (data) => putNumber(data, data.readDoubleLE(body)),
    0x204: (data) => putText(data, text.read(version, data, body, 2)),
    0xd6: (data) => putText(data, text.read(version, data, body, 2)),
    0x205: (data) => put(data, readTruth(data, body)),
    0x207: (data) => takeFormulaText(text.read(version, data, 0, 2)),
    0x27e: (data) => putNumber(data, readPackedNumber(data, body)),
    0xbd: takePackedNumbers,
    0xfd: (data) => putText(data, strings()[data.readUInt32LE(body)] ?? ''),
    0xe5: takeMerged,
    0x208: (data) => {
      if (((data[12] ?? 0) & 0x20) !== 0) sheet.hideRow(data.readUInt16LE(0) + 1);
    },
    0x7d: (data) => {
      if (((data[8] ?? 0) & 1) !== 0) sheet.hideColumns(data.readUInt16LE(0), data.readUInt16LE(2));
    },
  };

  return {
    take: (type, data) => takers[type]?.(data),
    takeFormulaText,
    finish: sheet.finish,
  };
}

function readTruth(data: Buffer, at: number): WorkbookCell {
  const code = data[at] ?? 0;
  return data[at + 1] === 0 ? code !== 0 : readBiffError(code);
}

/** Excel 2 has the format itself in the second byte of looks, its followers the style in the first. */
function oldStyle(data: Buffer, version: number): number {
  return (data[version === 2 ? 5 : 4] ?? 0) & 0x3f;
}
