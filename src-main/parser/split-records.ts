import { AppError } from '../../src-shared/contract/app-error.ts';

/** A record of a delimited text. */
export type TextRecord = Readonly<{
  cells: readonly string[];
  /** Where the next record begins. */
  next: number;
  /** True when a quotation mark opens a cell and never closes. */
  broken: boolean;
}>;

type Cell = Readonly<{ text: string; end: number; broken: boolean }>;

/** Excel holds no longer texts; a quotation mark that closes farther away does not belong to the one that opened. */
const longestQuoted = 32_767;
/** Names within names take a few marks; more are no name. */
const mostLoose = 20;
/** Wider than any sheet of Excel: no list. */
const mostCells = 65_536;
const lineFeed = 10;

/**
 * Reads the record at `start` as forgivingly as a person would: a quotation mark that never closes is a character like
 * any other and ends with its line; one inside a quoted cell need not be doubled. Lines end with LF. Null when the text
 * ends before the record does and more of it is to come. Throws AppError `fileTooLarge` for a record of countless cells.
 */
export function splitRecord(
  text: string,
  start: number,
  delimiter: string,
  isWhole: boolean,
): TextRecord | null {
  const cells: string[] = [];
  let broken = false;
  for (let at = start; ;) {
    if (!isWhole && text[at] === '"' && text.length - at <= longestQuoted) {
      // The quotation mark that closes may be in what is to come.
      if (text.indexOf('\n', at) === -1 || readQuoted(text, at, delimiter) === null) return null;
    }
    const cell = readCell(text, at, delimiter);
    if (cells.length >= mostCells) throw new AppError('fileTooLarge');
    cells.push(cell.text);
    broken ||= cell.broken;
    if (cell.end >= text.length) return isWhole ? { cells, next: text.length, broken } : null;
    at = cell.end + 1;
    if (text[cell.end] === '\n') return { cells, next: at, broken };
  }
}

/** The first records of a text, at most so many. */
export function splitRecords(text: string, delimiter: string, most: number): readonly TextRecord[] {
  const records: TextRecord[] = [];
  for (let start = 0; start < text.length && records.length < most;) {
    const record = splitRecord(text, start, delimiter, true);
    if (record === null) break;
    records.push(record);
    start = record.next;
  }
  return records;
}

function readCell(text: string, start: number, delimiter: string): Cell {
  const quoted = text[start] === '"' ? readQuoted(text, start, delimiter) : null;
  if (quoted !== null) return { ...quoted, broken: false };
  const end = findCellEnd(text, start, delimiter);
  const plain = text.slice(start, end);
  const broken = plain.startsWith('"') && !plain.includes('"', 1);
  return { text: broken ? plain.slice(1) : plain, end, broken };
}

/** A cell in quotation marks up to the one that closes it; null when none does. */
function readQuoted(text: string, start: number, delimiter: string): Omit<Cell, 'broken'> | null {
  let loose = 0;
  for (let at = start + 1; ;) {
    const first = text.indexOf('"', at);
    if (first === -1 || first - start > longestQuoted) return null;
    let after = first + 1;
    while (text[after] === '"') after += 1;
    const end = skipBlanks(text, after, delimiter);
    const closes = end >= text.length || text[end] === delimiter || text[end] === '\n';
    const isOdd = (after - first) % 2 === 1;
    if (closes && (isOdd || loose > 0)) {
      const inner = text.slice(start + 1, after - 1);
      if (loose > 0 && inner.includes('\n')) return null;
      return { text: inner.replaceAll('""', '"'), end };
    }
    // What follows a mark inside a cell of several lines is another cell's beginning.
    if (isOdd && text.slice(start, first).includes('\n')) return null;
    if (isOdd || loose > 0) loose += 1;
    if (loose > mostLoose) return null;
    at = after;
  }
}

function skipBlanks(text: string, start: number, delimiter: string): number {
  let at = start;
  while (text[at] !== delimiter && (text[at] === ' ' || text[at] === '\t')) at += 1;
  return at;
}

/** Looks no farther than the cell goes: a text of one line may have millions of them. */
function findCellEnd(text: string, start: number, delimiter: string): number {
  const mark = delimiter.charCodeAt(0);
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark || code === lineFeed) return at;
  }
  return text.length;
}
