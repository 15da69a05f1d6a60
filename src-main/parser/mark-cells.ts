import { hashText, mixBits } from './digest-cells.ts';
import type { MappedColumn } from './map-columns.ts';
import { showCell } from './show-cell.ts';
import type { SheetRow } from './workbook.ts';

/** Marks of more cells than this are not kept: their list is no list of clients. */
const mostMarks = 6_000_000;

/**
 * Two bytes for every mapped cell, row by row: 0 for a blank one, else a number from 1 to 65,535 that another content
 * hardly has; a number and the same number as text are one. They tell which cells of a row have changed since, where the digest tells that some have. Answers base64,
 * because the channel to a parser may know no bytes; the empty text for a table too large.
 */
export function markCells(rows: readonly SheetRow[], columns: readonly MappedColumn[]): string {
  const mapped = columns.filter(({ target }) => target !== null).map(({ index }) => index);
  if (rows.length * mapped.length > mostMarks) return '';
  const marks = new Uint16Array(rows.length * mapped.length);
  let at = 0;
  for (const { cells } of rows) {
    for (const index of mapped) {
      const text = showCell(cells[index]).trim();
      if (text !== '') marks[at] = ((mixBits(hashText(text, seed)) >>> 0) % 65_535) + 1;
      at += 1;
    }
  }
  return Buffer.from(marks.buffer).toString('base64');
}

const seed = 0x81_1c_9d_c5;
