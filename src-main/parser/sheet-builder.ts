import { AppError } from '../../src-shared/contract/app-error.ts';
import { rowOverhead, type CellBudget } from './cell-budget.ts';
import { lastSheetColumn, lastSheetRow } from './cell-reference.ts';
import type { MergedRange, Sheet, SheetRow, WorkbookCell } from './workbook.ts';

/** Gathers a sheet cell by cell, in whatever order they come. Rows are counted from 1, columns from 0. */
export type SheetBuilder = Readonly<{
  put: (row: number, column: number, value: WorkbookCell) => void;
  hideRow: (row: number) => void;
  hideColumns: (first: number, last: number) => void;
  merge: (range: MergedRange) => void;
  finish: (name: string, hidden: boolean) => Sheet;
}>;

/** An empty sheet under the budget of its file. */
export function createSheetBuilder(budget: CellBudget, mostMerged: number): SheetBuilder {
  const rows = new Map<number, WorkbookCell[]>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merged: MergedRange[] = [];
  let lastRow = 0;
  let lastCells: WorkbookCell[] = [];

  const openRow = (row: number): WorkbookCell[] => {
    if (row > lastSheetRow) throw new AppError('fileDamaged');
    const known = rows.get(row);
    if (known !== undefined) return known;
    budget.take(rowOverhead);
    const cells: WorkbookCell[] = [];
    rows.set(row, cells);
    return cells;
  };

  return {
    put: (row, column, value) => {
      if (value === null) return;
      if (column > lastSheetColumn) throw new AppError('fileDamaged');
      if (row !== lastRow) {
        lastCells = openRow(row);
        lastRow = row;
      }
      if (column >= lastCells.length) budget.take(column + 1 - lastCells.length);
      for (let at = lastCells.length; at < column; at += 1) lastCells.push(null);
      lastCells[column] = value;
    },
    hideRow: (row) => {
      if (row <= lastSheetRow) hiddenRows.add(row);
    },
    hideColumns: (first, last) => {
      for (let at = first; at <= Math.min(last, lastSheetColumn); at += 1) hiddenColumns.add(at);
    },
    merge: (range) => {
      if (merged.length < mostMerged) merged.push(range);
    },
    finish: (name, hidden) => {
      const list: SheetRow[] = [];
      for (const [row, cells] of rows) list.push({ row, hidden: hiddenRows.has(row), cells });
      const ordered = list.every((one, index) => index === 0 || (list[index - 1]?.row ?? 0) < one.row);
      if (!ordered) list.sort((one, other) => one.row - other.row);
      return { name, hidden, rows: list, hiddenColumns, merged };
    },
  };
}
