import type { skippedRowReasons } from '../../src-shared/import/import-preview.ts';
import { guessCellContent, type CellContent } from './cell-content.ts';
import { createPlaceJudge } from './lone-places.ts';
import type { MappedColumn } from './map-columns.ts';
import { findMerged } from './merged-ranges.ts';
import { isSectionTitle } from './section-title.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { Sheet, SheetRow, WorkbookCell } from './workbook.ts';

export type SkippedRowReason = (typeof skippedRowReasons)[number];

const totalPattern =
  /^(?:итого|итог|всего|общий итог|промежуточный итог|grand total|subtotal|total)(?![\p{L}\p{N}])/iu;

/** Makes the judge of a table's rows: why a row makes no contact, as far as its shape tells; null for a row of data. */
export function createRowClassifier(
  sheet: Sheet,
  columns: readonly MappedColumn[],
): (row: SheetRow) => SkippedRowReason | null {
  const isHeading = prepareHeadingTest(columns.map(({ heading }) => heading.toLowerCase()));
  const isPlaceTitle = createPlaceJudge(sheet.rows, columns);

  return ({ row, cells }) => {
    let filled = 0;
    let mapped = 0;
    let repeated = 0;
    let last = 0;
    for (const { index, target } of columns) {
      const cell = cells[index];
      if (cell === null || cell === undefined || isBlankCell(cell)) continue;
      filled += 1;
      last = index;
      if (target !== null) mapped += 1;
      // A second table under the first may have the same headings in another order.
      if (typeof cell === 'string' && isHeading(cell.trim())) repeated += 1;
    }
    if (filled === 0) return 'blank';
    if (isTotal(cells, filled)) return 'total';
    if (filled >= 2 && repeated >= filled * 0.6) return 'repeatedHeading';
    if (filled >= 3 && numbersColumns(cells)) return 'repeatedHeading';
    if (filled === 1 && isMergedOver(sheet, row, last)) return 'title';
    // In a list of names alone nothing tells a title from a name.
    if (filled === 1 && columns.length > 1 && (isSectionCell(cells[last]) || isPlaceTitle(cells[last]))) {
      return 'title';
    }
    return mapped === 0 ? 'blank' : null;
  };
}

/** Whether a text is one of the headings in whatever case. Few cells are as long as one and begin like it: the rest cost no lower-casing. */
function prepareHeadingTest(headings: readonly string[]): (text: string) => boolean {
  const known = new Set(headings);
  const shapes = new Set(
    headings.flatMap((heading) => [heading, heading.toUpperCase()].map((text) => shapeOf(text))),
  );
  return (text) => shapes.has(shapeOf(text)) && known.has(text.replaceAll(/\s+/gu, ' ').toLowerCase());
}

const shapeOf = (text: string): number => text.length * 65_536 + (text.charCodeAt(0) || 0);

/** «1 | 2 | 3 | 4» under the headings of a form: the numbers of its columns. */
function numbersColumns(cells: SheetRow['cells']): boolean {
  let next = 0;
  for (const cell of cells) {
    if (cell === null || cell === undefined || cell === '') continue;
    const number = typeof cell === 'number' ? cell : typeof cell === 'string' ? Number(cell) : Number.NaN;
    if (next === 0 ? number !== 1 && number !== 2 : number !== next) return false;
    next = number + 1;
  }
  return true;
}

/** Contents of a client's row: with one of them «Итог» and «Всего хорошего» are names of firms. */
const clientContents: ReadonlySet<CellContent | null> = new Set(['phone', 'email', 'inn', 'address']);

/** «Итого», «Всего: 1 200»: the first words of a row with a number in it, or alone in the row; nothing in it speaks of a client. */
function isTotal(cells: SheetRow['cells'], filled: number): boolean {
  const first = cells.find((cell) => typeof cell === 'string' && cell.trim() !== '');
  if (typeof first !== 'string' || !totalPattern.test(first.trimStart())) return false;
  const contents = cells.map((cell) => guessCellContent(cell));
  if (contents.some((content) => clientContents.has(content))) return false;
  const isBare = filled === 1 && /^(?:итого|всего|total|grand total)\s*:?\s*$/iu.test(first.trim());
  return isBare || contents.includes('number') || /\d|:\s*$/u.test(first);
}

/** A day alone in its row stands over what was sold on it. */
function isSectionCell(cell: WorkbookCell | undefined): boolean {
  if (typeof cell !== 'string') return guessCellContent(cell) === 'date';
  return isSectionTitle(cell) || guessCellContent(cell) === 'date';
}

/** A name over a part of the list: one text merged over several columns. */
function isMergedOver(sheet: Sheet, row: number, column: number): boolean {
  const merged = findMerged(sheet, row, column);
  return merged !== undefined && merged.lastColumn > merged.firstColumn;
}

/** What a skipped row says, for the owner to recognise it. */
export function showRow(row: SheetRow): string {
  return row.cells
    .map((cell) => showCell(cell).trim())
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 200);
}
