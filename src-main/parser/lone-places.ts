import type { MappedColumn } from './map-columns.ts';
import { readPlaceTitle } from './place-title.ts';
import { isBlankCell } from './show-cell.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

/** Whether a cell that stands alone in its row is a place over a part of the list, not a client. */
export type PlaceJudge = (cell: WorkbookCell | undefined) => boolean;

/** Fewer rows with several cells tell nothing of a list. */
const fewestWide = 2;

/**
 * Makes the judge of a list: a place alone in its row is a title where most other rows hold more cells. A place that may
 * be a person («Владимир») is one only where another place stands alone as well. The rows are looked through when the
 * first place is met.
 */
export function createPlaceJudge(rows: readonly SheetRow[], columns: readonly MappedColumn[]): PlaceJudge {
  let facts: Readonly<{ places: number; isWide: boolean }> | null = null;
  return (cell) => {
    const title = typeof cell === 'string' ? readPlaceTitle(cell) : null;
    if (title === null) return false;
    facts ??= lookThrough(rows, columns);
    return facts.isWide && (!title.isName || facts.places > 1);
  };
}

function lookThrough(
  rows: readonly SheetRow[],
  columns: readonly MappedColumn[],
): Readonly<{ places: number; isWide: boolean }> {
  const places = new Set<string>();
  let wide = 0;
  let narrow = 0;
  for (const { cells } of rows) {
    const filled = columns.filter(({ index }) => !isBlankCell(cells[index]));
    const [only] = filled;
    if (only === undefined) continue;
    if (filled.length > 1) {
      wide += 1;
      continue;
    }
    const cell = cells[only.index];
    const title = typeof cell === 'string' ? readPlaceTitle(cell) : null;
    if (title === null) narrow += 1;
    else places.add(title.place);
  }
  return { places: places.size, isWide: wide >= fewestWide && wide > narrow };
}
