import { makeSafeCellText } from '../../export/safe-cell-text.ts';
import type { WorkbookCell as WrittenCell } from '../../export/workbook-cell.ts';
import type { WorkbookCell } from '../../parser/workbook.ts';
import { showCell } from '../../parser/show-cell.ts';

/** Numbers of so many digits are phones and codes: as numbers a spreadsheet would show them as 7.9E+10. */
const longestNumber = 9;
const earliestExcelYear = 1900;

/** A cell of the owner's file as a cell to be written: it keeps its type, and nothing that a spreadsheet could spoil. */
export function toSourceCell(cell: WorkbookCell | undefined): WrittenCell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') {
    const isCode = Number.isInteger(cell) && String(Math.abs(cell)).length > longestNumber;
    return isCode ? String(cell) : cell;
  }
  if (typeof cell === 'object' && 'date' in cell && !cell.date.includes('T')) {
    const [year = 0, month = 1, day = 1] = cell.date.split('-').map(Number);
    if (year >= earliestExcelYear) return new Date(Date.UTC(year, month - 1, day));
  }
  return makeSafeCellText(showCell(cell));
}
