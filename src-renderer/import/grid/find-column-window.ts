/** The columns that are drawn, both ends inclusive, and the pixels of those left and right of them that are not. */
export type ColumnWindow = Readonly<{ first: number; last: number; before: number; after: number }>;

/** Fewer columns than these are always drawn whole. */
const alwaysDrawn = 40;
/** Pixels drawn beyond each edge, so that a quick scroll shows no gap. */
const beyond = 600;

/** Finds the columns that are in sight of a grid scrolled to `left` with `width` pixels of room for columns. */
export function findColumnWindow(widths: readonly number[], left: number, width: number): ColumnWindow {
  const all = { first: 0, last: widths.length - 1, before: 0, after: 0 };
  if (widths.length <= alwaysDrawn || width === 0) return all;
  let first = -1;
  let last = widths.length - 1;
  let before = 0;
  let start = 0;
  for (const [index, own] of widths.entries()) {
    const end = start + own;
    if (first < 0 && (end > left - beyond || index === widths.length - 1)) {
      first = index;
      before = start;
    }
    if (first >= 0 && end >= left + width + beyond) {
      last = index;
      break;
    }
    start = end;
  }
  let after = 0;
  for (let index = last + 1; index < widths.length; index += 1) after += widths[index] ?? 0;
  return { first, last, before, after };
}
