/** Rows are asked for by so many at a time: more than a screen holds, few enough that a key in the search is answered at once. */
export const rowsPerPage = 50;

/** The ids of one page of the list. */
export function pageIds(ids: Int32Array, page: number, perPage: number): number[] {
  return Array.from(ids.subarray(page * perPage, (page + 1) * perPage));
}

/** The pages that hold the rows from the first to the last. */
export function listPages(first: number, last: number, perPage: number): readonly number[] {
  const from = Math.floor(Math.max(0, first) / perPage);
  const to = Math.floor(Math.max(0, last) / perPage);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The row of an id on its page; rows that are gone have moved the others up. */
export function findRow<Row extends Readonly<{ id: number }>>(
  rows: readonly Row[],
  id: number,
  expectedAt: number,
): Row | undefined {
  const expected = rows[expectedAt];
  return expected?.id === id ? expected : rows.find((row) => row.id === id);
}
