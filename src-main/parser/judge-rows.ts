import { hasFix, type ImportDecision } from '../../src-shared/import/import-decision.ts';
import { createRowClassifier, showRow, type SkippedRowReason } from './classify-row.ts';
import type { Table } from './detect-table.ts';
import type { OddRow } from './diagnose-table.ts';
import type { SheetRow } from './workbook.ts';

/** The rows of a table: those of data and those left out. */
export type JudgedRows = Readonly<{
  data: readonly SheetRow[];
  /** Places in `data` by the sheet's row. */
  places: ReadonlyMap<number, number>;
  skipped: readonly OddRow[];
  skippedCount: number;
  /** Rows under the headings that look like no data, also when the owner wants them as data. */
  odd: readonly OddRow[];
}>;

const mostSkippedShown = 2000;

/** Parts the rows of a table. Blank rows are never data; other odd ones are when the owner has switched leaving them out off. */
export function judgeRows({ sheet, above, rows, columns }: Table, decision: ImportDecision): JudgedRows {
  const classify = createRowClassifier(sheet, columns);
  const leavesOut = hasFix(decision, 'leftOut');
  const data: SheetRow[] = [];
  const skipped: OddRow[] = [];
  const odd: OddRow[] = [];
  let skippedCount = 0;
  for (const row of above) keep(skipped, row, 'title');
  let next = rows[0]?.row ?? 0;
  for (const row of rows) {
    // Rows without a single value are not in the file at all; the owner sees the gap all the same.
    for (; next < row.row && skipped.length < mostSkippedShown; next += 1) {
      keep(skipped, { row: next, hidden: false, cells: [] }, 'blank');
    }
    next = row.row + 1;
    const reason = classify(row);
    const isOdd = reason !== null && reason !== 'blank';
    if (isOdd) keep(odd, row, reason);
    if (reason === null || (isOdd && !leavesOut)) {
      data.push(row);
      continue;
    }
    keep(skipped, row, reason);
    if (isOdd) skippedCount += 1;
  }
  return { data, places: new Map(data.map(({ row }, index) => [row, index])), skipped, skippedCount, odd };
}

function keep(list: OddRow[], row: SheetRow, reason: SkippedRowReason): void {
  if (list.length < mostSkippedShown) list.push({ row: row.row, reason, text: showRow(row) });
}
