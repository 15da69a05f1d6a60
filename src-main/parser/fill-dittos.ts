import { isBlankCell } from './show-cell.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

const longestMark = 12;
/** «-"-», «—//—», «〃», «тот же»: what stands above is meant. A dash alone is nothing at all. */
const ditto = /^(?:[-–—_]*\s*(?:["″“”„«»〃]|''|\/\/)\s*[-–—_]*|(?:то|тот|та|те|там) же)\.?$/iu;

/** With what a mark begins: most cells are told apart from one by their first letter. */
const beginnings: ReadonlySet<string> = new Set(' \t-–—_"″“”„«»〃\'/тТ');

/** Puts the value above into cells that only say «the same»; rows without such a mark stay the very same objects. */
export function fillDittos(rows: readonly SheetRow[]): readonly SheetRow[] {
  if (!rows.some(({ cells }) => cells.some(isDitto))) return rows;
  const filled: SheetRow[] = [];
  for (const row of rows) {
    const above = filled.at(-1)?.cells ?? [];
    const fill = (cell: WorkbookCell, column: number): WorkbookCell => {
      const value = isDitto(cell) ? above[column] : undefined;
      return value === undefined || isBlankCell(value) ? cell : value;
    };
    filled.push(row.cells.some(isDitto) ? { ...row, cells: row.cells.map(fill) } : row);
  }
  return filled;
}

function isDitto(cell: WorkbookCell): boolean {
  if (typeof cell !== 'string' || cell.length > longestMark) return false;
  return beginnings.has(cell.charAt(0)) && ditto.test(cell.trim());
}
