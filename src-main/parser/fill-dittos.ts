import { isBlankCell } from './show-cell.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

const longestMark = 12;
/** «-"-», «—//—», «〃», «тот же»: what stands above is meant. A dash alone is nothing at all. */
const ditto = /^(?:[-–—_]*\s*(?:["″“”„«»〃]|''|\/\/)\s*[-–—_]*|(?:то|тот|та|те|там) же)\.?$/iu;

/** Puts the value above into cells that only say «the same»; rows without such a mark stay the very same objects. */
export function fillDittos(rows: readonly SheetRow[]): readonly SheetRow[] {
  const filled: SheetRow[] = [];
  let changed = false;
  for (const row of rows) {
    const above = filled.at(-1);
    const marks = above === undefined ? [] : findMarks(row.cells);
    const values = new Map<number, WorkbookCell>();
    for (const column of marks) {
      const value = above?.cells[column];
      if (value !== undefined && !isBlankCell(value)) values.set(column, value);
    }
    if (values.size > 0) changed = true;
    filled.push(
      values.size === 0
        ? row
        : { ...row, cells: row.cells.map((cell, column) => values.get(column) ?? cell) },
    );
  }
  return changed ? filled : rows;
}

function findMarks(cells: SheetRow['cells']): readonly number[] {
  const marks: number[] = [];
  for (const [column, cell] of cells.entries()) {
    if (typeof cell === 'string' && cell.length <= longestMark && ditto.test(cell.trim())) marks.push(column);
  }
  return marks;
}
