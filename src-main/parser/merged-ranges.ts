import type { MergedRange, Sheet } from './workbook.ts';

type RangeIndex = Readonly<{
  byRow: ReadonlyMap<number, readonly MergedRange[]>;
  tall: readonly MergedRange[];
}>;

/** Taller ranges are few; listing each under all of its rows would take more than looking through them. */
const mostRowsListed = 64;
const indexes = new WeakMap<Sheet['merged'], RangeIndex>();

/** The merged range that covers a cell. */
export function findMerged({ merged }: Sheet, row: number, column: number): MergedRange | undefined {
  if (merged.length === 0) return undefined;
  const { byRow, tall } = indexMerged(merged);
  const covers = (range: MergedRange): boolean =>
    range.firstRow <= row &&
    row <= range.lastRow &&
    range.firstColumn <= column &&
    column <= range.lastColumn;
  return byRow.get(row)?.find(covers) ?? tall.find(covers);
}

function indexMerged(merged: Sheet['merged']): RangeIndex {
  const known = indexes.get(merged);
  if (known !== undefined) return known;
  const byRow = new Map<number, MergedRange[]>();
  const tall: MergedRange[] = [];
  for (const range of merged) {
    if (range.lastRow - range.firstRow >= mostRowsListed) {
      tall.push(range);
      continue;
    }
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      const listed = byRow.get(row);
      if (listed === undefined) byRow.set(row, [range]);
      else listed.push(range);
    }
  }
  const index = { byRow, tall };
  indexes.set(merged, index);
  return index;
}
