import type { CellBudget } from './cell-budget.ts';
import { lastSheetColumn, lastSheetRow, longestCellText } from './cell-reference.ts';
import { tidyHtmlText } from './html-text.ts';
import { createSheetBuilder } from './sheet-builder.ts';
import type { StringPool } from './string-pool.ts';
import { showPercent } from './xlsx-cell.ts';
import type { ReadLimits, Sheet, WorkbookCell } from './workbook.ts';

/** A cell's tag: places that it takes, and the number that Excel leaves in its pages beside what it shows. */
type CellTag = Readonly<{ across: number; down: number; number: string | null }>;

/** A table of a page while its tags pass by; ends of rows and cells may be missing. */
export type HtmlTable = Readonly<{
  openRow: (hidden: boolean) => void;
  openCell: (tag: CellTag) => void;
  addText: (text: string) => void;
  closeCell: () => void;
  finish: (name: string) => Sheet;
}>;

const looksLikeDate = /\d[./:-]\d{1,2}[./:-]?\d*/u;
const looksLikePercent = /\d\s*%$/u;

/** An empty table under the budget of its file. */
export function createHtmlTable(limits: ReadLimits, budget: CellBudget, pool: StringPool): HtmlTable {
  const sheet = createSheetBuilder(budget, limits.mergedRanges);
  /** The last row that a cell from above takes, by column. */
  const taken: number[] = [];
  let row = 0;
  let column = 0;
  let open: CellTag | null = null;
  let text = '';

  const closeCell = (): void => {
    if (open === null) return;
    const value = readValue(text, open.number);
    if (column <= lastSheetColumn) sheet.put(row, column, typeof value === 'string' ? pool(value) : value);
    const end = Math.min(column + open.across, lastSheetColumn + 1);
    const lastRow = Math.min(row + open.down - 1, lastSheetRow);
    if (end - column > 1 || lastRow > row) {
      sheet.merge({ firstRow: row, lastRow, firstColumn: column, lastColumn: end - 1 });
    }
    if (lastRow > row) for (let at = column; at < end; at += 1) taken[at] = lastRow;
    column = end;
    open = null;
  };

  return {
    openRow: (hidden) => {
      closeCell();
      row += 1;
      column = 0;
      if (hidden) sheet.hideRow(row);
    },
    openCell: (tag) => {
      closeCell();
      if (row === 0) row = 1;
      while ((taken[column] ?? 0) >= row) column += 1;
      open = tag;
      text = '';
    },
    addText: (part) => {
      if (open !== null && text.length < longestCellText) text += part;
    },
    closeCell,
    finish: (name) => {
      closeCell();
      return sheet.finish(name, false);
    },
  };
}

function readValue(text: string, number: string | null): WorkbookCell {
  const shown = tidyHtmlText(text).slice(0, longestCellText);
  const value = Number(number ?? '');
  if (number !== null && number.trim() !== '' && Number.isFinite(value) && !looksLikeDate.test(shown))
    return looksLikePercent.test(shown) ? showPercent(value) : value;
  return shown === '' ? null : shown;
}
