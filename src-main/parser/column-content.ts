import { guessCellContent, type CellContent } from './cell-content.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow } from './workbook.ts';

/** What a column holds: counts over all rows, kinds of content over a sample. */
export type ColumnContent = Readonly<{
  filled: number;
  samples: readonly string[];
  /** Share of the looked-at filled cells of each kind, 0 to 1. */
  share: (content: CellContent) => number;
  /** Share of looked-at texts of two words and more. */
  manyWords: number;
  /** True when the numbers only count the rows. */
  counts: boolean;
  /** False for words and marks that come again («есть», «золотая», 1 and 0): no code of a client is like that. */
  tellsApart: boolean;
}>;

const cellsLookedAt = 500;
const mostSamples = 5;
const longestSample = 80;
const fewestJudged = 10;
const mostMarks = 3;

/** Looks at a column of the rows under the headings. */
export function readColumnContent(rows: readonly SheetRow[], column: number): ColumnContent {
  const kinds = new Map<CellContent, number>();
  const samples = new Set<string>();
  const numbers: number[] = [];
  let filled = 0;
  let looked = 0;
  let manyWords = 0;
  let withDigits = 0;
  const marks = new Set<string>();
  for (const row of rows) {
    const cell = row.cells[column];
    if (isBlankCell(cell)) continue;
    filled += 1;
    if (looked >= cellsLookedAt) continue;
    looked += 1;
    const content = guessCellContent(cell);
    if (content !== null) kinds.set(content, (kinds.get(content) ?? 0) + 1);
    const text = showCell(cell).trim();
    if (/\S\s+\S/u.test(text)) manyWords += 1;
    if (/\d/.test(text)) withDigits += 1;
    if (marks.size <= mostMarks) marks.add(text);
    if (/^\d{1,7}$/.test(text)) numbers.push(Number(text));
    if (samples.size < mostSamples) samples.add(text.slice(0, longestSample));
  }
  return {
    filled,
    samples: [...samples],
    share: (content) => (looked === 0 ? 0 : (kinds.get(content) ?? 0) / looked),
    manyWords: looked === 0 ? 0 : manyWords / looked,
    tellsApart: looked < fewestJudged || (marks.size > mostMarks && withDigits >= looked / 2),
    counts: looked > 0 && numbers.length >= looked * 0.9 && isCounting(numbers),
  };
}

/** 1, 2, 3 …: growing by one nearly always, from a small number. */
function isCounting(numbers: readonly number[]): boolean {
  const [first = Number.POSITIVE_INFINITY] = numbers;
  if (first > 10 || numbers.length < 2) return false;
  const steps = numbers.filter((value, index) => index > 0 && value === (numbers[index - 1] ?? 0) + 1).length;
  return steps >= (numbers.length - 1) * 0.9;
}
