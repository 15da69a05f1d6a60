/** What a column of a journaled table can hold. */
export type CellValue = string | number | null;

/** Columns of a row with their values, as a change keeps them. */
export type RowImage = Readonly<Record<string, CellValue>>;

function isImage(value: unknown): value is RowImage {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every(
    (cell) => cell === null || typeof cell === 'string' || typeof cell === 'number',
  );
}

/** Reads an image of a change; none gives no columns. Throws when the text is not an image: the journal is damaged. */
export function parseRowImage(text: string | null): RowImage {
  if (text === null) return {};
  const image: unknown = JSON.parse(text);
  if (!isImage(image)) throw new Error('journal: an image is not an object of plain values');
  return image;
}
