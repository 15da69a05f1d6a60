import { AppError } from '../../src-shared/contract/app-error.ts';
import { rowOverhead, type CellBudget } from './cell-budget.ts';
import { lastSheetColumn, lastSheetRow } from './cell-reference.ts';
import { readCount, readOdsCellFacts, readOdsValue, type OdsCellFacts } from './ods-cell.ts';
import { createOdsText } from './ods-text.ts';
import type { StringPool } from './string-pool.ts';
import type { MergedRange, ReadLimits, Sheet, SheetRow, WorkbookCell } from './workbook.ts';
import { readAttributes } from './xml-attributes.ts';
import { scanXml } from './xml-scanner.ts';

type OpenSheet = {
  name: string;
  hidden: boolean;
  rows: SheetRow[];
  hiddenColumns: Set<number>;
  merged: MergedRange[];
};
type Place = 'outside' | 'book' | 'sheet' | 'row' | 'cell' | 'text';

/** Wrappers inside a sheet that hold rows and columns. */
const wrappers = new Set([
  'table-columns',
  'table-header-columns',
  'table-column-group',
  'table-rows',
  'table-header-rows',
  'table-row-group',
]);
const mostSheets = 255;

/**
 * Reads the sheets of an OpenDocument spreadsheet from its content. Repetitions of nothing cost nothing; a covered
 * cell is empty. Null when the document is of another kind (a letter, a drawing).
 */
export async function readOdsContent(
  chunks: AsyncIterable<Buffer>,
  limits: ReadLimits,
  budget: CellBudget,
  pool: StringPool,
): Promise<readonly Sheet[] | null> {
  const sheets: OpenSheet[] = [];
  const hiddenStyles = new Set<string>();
  const text = createOdsText();
  let place: Place = 'outside';
  let isSpreadsheet = false;
  /** How deep inside a part that holds no cells: forms, remarks, drawings. */
  let ignored = 0;
  let style = '';
  let sheet: OpenSheet | null = null;
  let column = 0;
  let row = 1;
  let rowRepeated = 1;
  let rowHidden = false;
  let cells: WorkbookCell[] = [];
  let facts: OdsCellFacts | null = null;

  const openSheet = (attributes: ReadonlyMap<string, string>): void => {
    if (sheets.length >= mostSheets) throw new AppError('fileTooLarge');
    sheet = {
      name: attributes.get('name') ?? '',
      hidden: hiddenStyles.has(attributes.get('style-name') ?? ''),
      rows: [],
      hiddenColumns: new Set(),
      merged: [],
    };
    sheets.push(sheet);
    row = 1;
    column = 0;
  };

  const passColumns = (attributes: ReadonlyMap<string, string>): void => {
    const next = Math.min(column + readCount(attributes.get('number-columns-repeated')), lastSheetColumn + 1);
    if (isHidden(attributes)) for (let at = column; at < next; at += 1) sheet?.hiddenColumns.add(at);
    column = next;
  };

  const openRow = (attributes: ReadonlyMap<string, string>): void => {
    rowRepeated = readCount(attributes.get('number-rows-repeated'));
    rowHidden = isHidden(attributes);
    cells = [];
    column = 0;
  };

  const closeRow = (): void => {
    const next = row + rowRepeated;
    if (cells.length > 0) {
      if (next - 1 > lastSheetRow) throw new AppError('fileDamaged');
      for (let at = row; at < next; at += 1) {
        budget.take(cells.length + rowOverhead);
        sheet?.rows.push({ row: at, hidden: rowHidden, cells });
      }
    }
    row = next;
  };

  const closeCell = (): void => {
    if (facts === null) return;
    const value = readOdsValue(facts, text.take());
    if (value !== null)
      putCells(cells, column, facts.repeated, typeof value === 'string' ? pool(value) : value);
    const { spannedColumns, spannedRows } = facts;
    if ((spannedColumns > 1 || spannedRows > 1) && (sheet?.merged.length ?? 0) < limits.mergedRanges) {
      sheet?.merged.push({
        firstRow: row,
        lastRow: Math.min(row + spannedRows - 1, lastSheetRow),
        firstColumn: column,
        lastColumn: Math.min(column + spannedColumns - 1, lastSheetColumn),
      });
    }
    column += facts.repeated;
    facts = null;
  };

  const openInside = (name: string, bytes: Buffer, start: number, end: number): boolean => {
    if (place === 'book') {
      if (name !== 'table') return false;
      openSheet(readAttributes(bytes, start, end));
      place = 'sheet';
    } else if (place === 'sheet') {
      if (name === 'table-row') {
        openRow(readAttributes(bytes, start, end));
        place = 'row';
      } else if (name === 'table-column') passColumns(readAttributes(bytes, start, end));
      else return wrappers.has(name);
    } else if (place === 'row') {
      if (name === 'table-cell') {
        facts = readOdsCellFacts(bytes, start, end);
        place = 'cell';
      } else if (name === 'covered-table-cell') {
        column += readCount(readAttributes(bytes, start, end).get('number-columns-repeated'));
        return false;
      } else return false;
    } else if (place === 'cell') {
      if (name !== 'p') return false;
      text.startParagraph();
      place = 'text';
    } else return text.open(name, bytes, start, end);
    return true;
  };

  await scanXml(chunks, {
    open: (name, bytes, start, end) => {
      if (ignored > 0) ignored += 1;
      else if (place !== 'outside') ignored = openInside(name, bytes, start, end) ? 0 : 1;
      else if (name === 'spreadsheet') {
        isSpreadsheet = true;
        place = 'book';
      } else if (name === 'style') style = readAttributes(bytes, start, end).get('name') ?? '';
      else if (name === 'table-properties') {
        if (readAttributes(bytes, start, end).get('display') === 'false') hiddenStyles.add(style);
      }
    },
    close: (name) => {
      if (ignored > 0) {
        ignored -= 1;
      } else if (place === 'text' && name === 'p') place = 'cell';
      else if (place === 'cell' && name === 'table-cell') {
        closeCell();
        place = 'row';
      } else if (place === 'row' && name === 'table-row') {
        closeRow();
        place = 'sheet';
      } else if (place === 'sheet' && name === 'table') place = 'book';
      else if (place === 'book' && name === 'spreadsheet') place = 'outside';
    },
    text: text.add,
    wantsText: () => place === 'text' && ignored === 0,
  });
  return isSpreadsheet ? sheets : null;
}

function putCells(cells: WorkbookCell[], column: number, count: number, value: WorkbookCell): void {
  if (column + count - 1 > lastSheetColumn) throw new AppError('fileDamaged');
  for (let at = cells.length; at < column; at += 1) cells.push(null);
  for (let at = 0; at < count; at += 1) cells.push(value);
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  const visibility = attributes.get('visibility');
  return visibility === 'collapse' || visibility === 'filter';
}
