import { AppError } from '../../src-shared/contract/app-error.ts';
import { rowOverhead, type CellBudget } from './cell-budget.ts';
import {
  lastSheetColumn,
  lastSheetRow,
  longestCellText,
  parseRange,
  readColumn,
  readDigits,
} from './cell-reference.ts';
import type { MergedRange, SheetRow, WorkbookCell } from './workbook.ts';
import { isTrue, readAttributes, visitAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';
import { restoreExcelEscapes } from './xml-text.ts';
import { readCellType, readCellValue, type XmlCellContext } from './xlsx-cell.ts';

/** What a sheet's XML holds; see Sheet. */
export type SheetContent = Readonly<{
  rows: readonly SheetRow[];
  hiddenColumns: ReadonlySet<number>;
  merged: readonly MergedRange[];
}>;

/** Reads one worksheet. Empty cells cost nothing: a row is as long as its last value. */
export async function readXlsxSheet(
  chunks: AsyncIterable<Buffer>,
  context: XmlCellContext,
  budget: CellBudget,
  mostMerged: number,
): Promise<SheetContent> {
  const rows: SheetRow[] = [];
  const hiddenColumns = new Set<number>();
  const merged: MergedRange[] = [];
  let cells: WorkbookCell[] = [];
  let row = 0;
  let rowHidden = false;
  let column = -1;
  let type = '';
  let style = -1;
  let value: WorkbookCell = null;
  let inline = '';
  let inValue = false;
  let inText = false;
  let inPhonetic = false;

  const startCell = (bytes: Buffer, start: number, end: number): void => {
    column += 1;
    type = '';
    style = -1;
    value = null;
    inline = '';
    visitAttributes(bytes, start, end, (nameStart, nameEnd, valueStart, valueEnd) => {
      if (nameEnd - nameStart !== 1) return;
      const name = bytes[nameStart];
      if (name === 0x72) column = Math.max(0, readColumn(bytes, valueStart, valueEnd));
      else if (name === 0x73) style = readDigits(bytes, valueStart, valueEnd);
      else if (name === 0x74) type = readCellType(bytes, valueStart, valueEnd);
    });
    if (column > lastSheetColumn) throw new AppError('fileDamaged');
  };

  const endCell = (): void => {
    const result =
      type === 'inlineStr' ? restoreExcelEscapes(inline.slice(0, longestCellText)) || null : value;
    if (result === null) return;
    for (let at = cells.length; at < column; at += 1) cells.push(null);
    cells[column] = result;
  };

  const startRow = (bytes: Buffer, start: number, end: number): void => {
    const attributes = readRowAttributes(bytes, start, end);
    row = attributes.row > 0 ? attributes.row : row + 1;
    if (row > lastSheetRow) throw new AppError('fileDamaged');
    rowHidden = attributes.hidden;
    cells = [];
    column = -1;
  };

  const endRow = (): void => {
    if (cells.length === 0) return;
    budget.take(cells.length + rowOverhead);
    rows.push({ row, hidden: rowHidden, cells });
  };

  await scanXml(chunks, {
    open: (name, bytes, start, end) => {
      if (name === 'c') startCell(bytes, start, end);
      else if (name === 'v') inValue = true;
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'row') startRow(bytes, start, end);
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'col') addHiddenColumns(hiddenColumns, readAttributes(bytes, start, end));
      else if (name === 'mergeCell' && merged.length < mostMerged) {
        const range = parseRange(readAttributes(bytes, start, end).get('ref') ?? '');
        if (range !== null) merged.push(range);
      }
    },
    close: (name) => {
      if (name === 'c') endCell();
      else if (name === 'v') inValue = false;
      else if (name === 't') inText = false;
      else if (name === 'row') endRow();
      else if (name === 'rPh') inPhonetic = false;
    },
    text: (bytes, start, end) => {
      if (inValue) value = readCellValue(context, type, style, bytes, start, end);
      else
        inline =
          inline === '' ? context.readText(bytes, start, end) : inline + context.readText(bytes, start, end);
    },
    wantsText: () => inValue || (inText && inline.length < longestCellText),
  });
  return { rows: inOrder(rows), hiddenColumns, merged };
}

function readRowAttributes(bytes: Buffer, start: number, end: number): { row: number; hidden: boolean } {
  let row = -1;
  let hidden = false;
  visitAttributes(bytes, start, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    if (nameEnd - nameStart === 1 && bytes[nameStart] === 0x72) row = readDigits(bytes, valueStart, valueEnd);
    else if (bytes[nameStart] === 0x68 && bytes.toString('latin1', nameStart, nameEnd) === 'hidden') {
      hidden = isTrue(bytes.toString('latin1', valueStart, valueEnd));
    }
  });
  return { row, hidden };
}

function addHiddenColumns(hidden: Set<number>, attributes: ReadonlyMap<string, string>): void {
  const zeroWidth = Number(attributes.get('width') ?? 1) === 0;
  if (!isTrue(attributes.get('hidden')) && !zeroWidth) return;
  const first = Number(attributes.get('min') ?? 0) - 1;
  const last = Math.min(Number(attributes.get('max') ?? 0) - 1, lastSheetColumn);
  for (let column = Math.max(0, first); column <= last; column += 1) hidden.add(column);
}

/** Rows that a program wrote out of order are put right; the last writing of a row wins, as in Excel. */
function inOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  const ordered = rows.every((row, index) => index === 0 || (rows[index - 1]?.row ?? 0) < row.row);
  if (ordered) return rows;
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return [...byNumber.values()].toSorted((one, other) => one.row - other.row);
}
