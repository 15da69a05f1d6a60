import type { MergedRange } from './workbook.ts';

/** Excel's own limits. */
export const lastSheetRow = 1_048_576;
export const lastSheetColumn = 16_383;

/** Characters that a cell of Excel can hold. */
export const longestCellText = 32_767;

/** The 0-based column of a reference like «AB12» in a byte range; −1 when there are no letters. */
export function readColumn(bytes: Buffer, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at += 1) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column - 1;
}

/** A non-negative whole number written in digits, or −1 when the range holds anything else or is too long. */
export function readDigits(bytes: Buffer, start: number, end: number): number {
  if (start >= end || end - start > 15) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const rangePattern = /^\$?([a-z]{1,3})\$?(\d{1,7}):\$?([a-z]{1,3})\$?(\d{1,7})$/i;

/** «A1:K1» as a range, or null when it is not one. */
export function parseRange(text: string): MergedRange | null {
  const parts = rangePattern.exec(text);
  if (parts === null) return null;
  const [, firstLetters = '', firstRow = '', lastLetters = '', lastRow = ''] = parts;
  return {
    firstRow: Number(firstRow),
    lastRow: Math.min(Number(lastRow), lastSheetRow),
    firstColumn: columnOf(firstLetters),
    lastColumn: Math.min(columnOf(lastLetters), lastSheetColumn),
  };
}

function columnOf(letters: string): number {
  const bytes = Buffer.from(letters, 'latin1');
  return readColumn(bytes, 0, bytes.length);
}

/** The letters of a 0-based column: 0 is «A», 26 is «AA». */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(0x41 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}
