/** Reads the row number (1-based, of the sheet) at an index of the grid; null past the end. */
export type RowNumberReader = (index: number) => Promise<number | null>;

/**
 * The index of a row of the sheet among the rows of the grid, which has gaps where the sheet has empty rows; of the
 * next one when the row itself is not there; −1 past the end. Usually one or two readings, never more than 40.
 */
export async function findGridIndex(readAt: RowNumberReader, count: number, row: number): Promise<number> {
  let low = 0;
  let high = count - 1;
  let found = -1;
  // Rows are in order and none is numbered twice, so a row lies at most at its own number.
  let guess = Math.min(high, row - 1);
  while (low <= high) {
    const number = await readAt(guess);
    if (number === row) return guess;
    if (number === null || number > row) {
      if (number !== null) found = guess;
      high = guess - 1;
      low = number === null ? low : Math.max(low, guess - (number - row));
    } else {
      low = guess + 1;
    }
    guess = Math.floor((low + high) / 2);
  }
  return found;
}
