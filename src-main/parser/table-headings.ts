import { findMerged } from './merged-ranges.ts';
import type { Sheet, SheetRow } from './workbook.ts';
import { isBlankCell, showCell } from './show-cell.ts';

/** A column's heading, and the one that stands over it and its neighbours. */
export type TableHeading = Readonly<{ text: string; group: string }>;

/**
 * Headings of a row by column: own text, or the text of a cell merged down from above, under the group above it.
 * `above` are rows directly over the heading row that belong to it (see `findGroupRow`).
 */
export function readHeadings(
  sheet: Sheet,
  heading: SheetRow | undefined,
  group: SheetRow | undefined,
  width: number,
): readonly TableHeading[] {
  return Array.from({ length: width }, (_, column) => {
    const own = tidyHeading(showCell(heading?.cells[column]));
    const over = group === undefined ? '' : tidyHeading(readMerged(sheet, group, column));
    return own === '' ? { text: over, group: '' } : { text: own, group: over === own ? '' : over };
  });
}

/** The row above that holds groups or cells merged down to the heading row; undefined when headings have one storey. */
export function findGroupRow(
  sheet: Sheet,
  headingIndex: number,
  isTitle: (row: SheetRow) => boolean,
): SheetRow | undefined {
  const heading = sheet.rows[headingIndex];
  const above = sheet.rows[headingIndex - 1];
  if (heading === undefined || above === undefined || above.row !== heading.row - 1) return undefined;
  if (isTitle(above)) return undefined;
  const merged = sheet.merged.some(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= above.row && above.row <= lastRow && (lastRow >= heading.row || lastColumn > firstColumn),
  );
  // Without merged cells a sparse row over a full one still groups it.
  return merged || countFilled(above) <= countFilled(heading) / 2 ? above : undefined;
}

function countFilled(row: SheetRow): number {
  return row.cells.filter((cell) => !isBlankCell(cell)).length;
}

/** True for a row that names the whole sheet: one text, alone or merged over most of the width. */
export function isTitleRow(sheet: Sheet, row: SheetRow, width: number): boolean {
  const filled = row.cells.flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]));
  const [first] = filled;
  if (filled.length !== 1 || first === undefined) return false;
  const merged = findMerged(sheet, row.row, first);
  if (merged === undefined) return width > 1;
  return merged.lastColumn - merged.firstColumn + 1 > width / 2;
}

function readMerged(sheet: Sheet, row: SheetRow, column: number): string {
  const merged = findMerged(sheet, row.row, column);
  return showCell(row.cells[merged?.firstColumn ?? column]);
}

function tidyHeading(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
