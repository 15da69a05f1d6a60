import { guessCellContent } from './cell-content.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

/** What the cells of a column of a ledger can prove; `shortDay` is a day that lacks its year, or is only a number of the month. */
export type LedgerProof = 'date' | 'shortDay' | 'number';

const cellsLookedAt = 200;
const shortDayPattern = /^\d{1,2}(?:\s*[./]\s*\d{1,2}\.?|[\s.-]+\p{L}{3,8}\.?)?$/u;

/** The share of filled cells that look so; numbers with a unit («2 шт») are numbers. */
export function shareOfProof(rows: readonly SheetRow[], index: number, proof: LedgerProof): number {
  let filled = 0;
  let fitting = 0;
  for (const { cells } of rows.slice(0, cellsLookedAt)) {
    const cell = cells[index];
    if (isBlankCell(cell)) continue;
    filled += 1;
    if (proves(cell, proof)) fitting += 1;
  }
  return filled === 0 ? 0 : fitting / filled;
}

function proves(cell: WorkbookCell | undefined, proof: LedgerProof): boolean {
  if (proof === 'date') return guessCellContent(cell) === 'date';
  const text = showCell(cell).trim();
  if (proof === 'shortDay') return guessCellContent(cell) === 'date' || shortDayPattern.test(text);
  return typeof cell === 'number' || /^[-−]?\d[\d\s.,]*\D{0,8}$/u.test(text);
}
