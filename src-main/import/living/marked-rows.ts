/** The marks of a table's mapped cells: rows and columns from 0. */
export type MarkedRows = Readonly<{
  /** 0 for a blank cell and for a column that the table does not have. */
  at: (row: number, column: number) => number;
}>;

/** Reads marks out of their bytes; `width` is the number of columns that have a field. Null when they do not fit the rows. */
export function readMarks(bytes: Buffer | null, rows: number, width: number): MarkedRows | null {
  if (bytes === null || bytes.byteLength !== rows * width * 2) return null;
  // A copy begins at an even address, as two-byte numbers must.
  const marks = new Uint16Array(new Uint8Array(bytes).buffer);
  return {
    at: (row, column) => (column < 0 || column >= width ? 0 : (marks[row * width + column] ?? 0)),
  };
}

/** Marks back as bytes. */
export function packMarks(rows: readonly (readonly number[])[], width: number): Buffer {
  const marks = new Uint16Array(rows.length * width);
  for (const [row, cells] of rows.entries()) marks.set(cells.slice(0, width), row * width);
  return Buffer.from(marks.buffer);
}
