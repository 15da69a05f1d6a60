/** A value as a cell of a table or an input of a form gives it: dates that are typed as dates come as ISO (a time may follow). */
export type CellValue = string | number | boolean | Readonly<{ date: string }> | null;

/** Shows a cell's value as text; a typed date as dd.mm.yyyy, nothing as an empty text. */
export function showCellValue(raw: CellValue): string {
  if (raw === null) return '';
  if (typeof raw !== 'object') return String(raw);
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(raw.date) ?? [];
  return year === undefined ? raw.date : `${day}.${month}.${year}`;
}
