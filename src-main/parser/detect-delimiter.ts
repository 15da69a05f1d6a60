import { textDelimiters, type TextDelimiter } from '../../src-shared/import/import-decision.ts';
import { areAddressCommas } from './address-commas.ts';
import { splitRecords } from './split-records.ts';

const recordsLookedAt = 200;
const longestLooked = 2 ** 17;
/** Of two readings with equal columns the first wins: a comma also stands in sums and addresses. */
const preference: readonly TextDelimiter[] = ['\t', ';', '|', ','];

/** The first line by which Excel is told the delimiter: `sep=;`. */
const told = /^"?sep=(.)"?(?:\n|$)/iu;

/** What the line `sep=` at the beginning says, and its length; it is no row of the list. */
export function readToldDelimiter(
  head: string,
): Readonly<{ delimiter: TextDelimiter | null; length: number }> {
  const [line = '', mark] = told.exec(head) ?? [];
  return { delimiter: textDelimiters.find((delimiter) => delimiter === mark) ?? null, length: line.length };
}

/**
 * Finds the delimiter by which the rows of a list have the same number of cells; null for a list of one column. Decimal
 * commas, commas of addresses and whatever stands in quotation marks do not make one.
 */
export function detectDelimiter(head: string): TextDelimiter | null {
  let best: TextDelimiter | null = null;
  let bestScore = 0;
  for (const delimiter of preference) {
    // Commas with spaces are prose inside the cells of a list that has a delimiter already.
    if (delimiter === ',' && best !== null && isFollowedBySpaces(head)) continue;
    const score = scoreDelimiter(head.slice(0, longestLooked), delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** The number of cells that most records have under a delimiter. */
export function countColumns(head: string, delimiter: string): number {
  return findUsual(readRecords(head, delimiter).map(({ length }) => length)).width;
}

function scoreDelimiter(head: string, delimiter: TextDelimiter): number {
  const records = readRecords(head, delimiter);
  const counts = records.map(({ length }) => length);
  const { width, share } = findUsual(counts);
  if (width < 2 || counts.length === 0) return 0;
  // A row may end early or hold a mark too many; a delimiter is still in nearly every row.
  const present = counts.filter((count) => count > 1).length / counts.length;
  if (present < 0.6 && share < 0.6) return 0;
  const even = share * present;
  if (delimiter !== ',') return even * even * Math.sqrt(width);
  // Prose has a space behind its commas, and the rows of a list as many commas as the first one.
  const [first = 0] = counts;
  const isProse = isFollowedBySpaces(head) && (first !== width || share < 0.9);
  const isDecimal = width === 2 && first === 1 && isBetweenDigits(head);
  return isProse || isDecimal || areAddressCommas(records, width) ? 0 : even * even * Math.sqrt(width);
}

/** Cells of the records that have any; the last record may be cut and does not count when there are others. */
function readRecords(head: string, delimiter: string): readonly (readonly string[])[] {
  const records = splitRecords(head, delimiter, recordsLookedAt);
  const isCut = records.length > 2 && records.at(-1)?.next === head.length && !head.endsWith('\n');
  const whole = isCut ? records.slice(0, -1) : records;
  return whole.map(({ cells }) => cells).filter((cells) => cells.length > 1 || cells[0]?.trim() !== '');
}

/** The commonest count (the greater of two equally common) and its share. */
function findUsual(counts: readonly number[]): Readonly<{ width: number; share: number }> {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let width = 0;
  let most = 0;
  for (const [count, times] of tally) {
    if (times > most || (times === most && count > width)) {
      width = count;
      most = times;
    }
  }
  return { width, share: counts.length === 0 ? 0 : most / counts.length };
}

function isFollowedBySpaces(head: string): boolean {
  return isMostlyLike(head, /,[^\S\n]/gu);
}

function isBetweenDigits(head: string): boolean {
  return isMostlyLike(head, /\d,\d/gu);
}

function isMostlyLike(head: string, commas: RegExp): boolean {
  const all = head.match(/,/gu)?.length ?? 0;
  return all > 0 && (head.match(commas)?.length ?? 0) >= all * 0.8;
}
