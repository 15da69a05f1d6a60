import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { readColumnTraits } from './column-traits.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow } from './workbook.ts';

const cellsLookedAt = 200;
const mostOptions = 30;
const longestOption = 60;
const moneyHeading = /сумм|цен|стоим|оплат|долг|бюджет|аванс|выручк|₽|руб|price|cost|amount|sum|total/iu;

/** What an own field for a column would be: the kind that nearly all of its cells speak for, a list with all its values when they are few. */
export function suggestOwnField(
  heading: string,
  rows: readonly SheetRow[],
  column: number,
): NonNullable<ImportColumn['suggested']> {
  const { share, looked, distinct, length } = readColumnTraits(rows, column, cellsLookedAt);
  if (looked === 0) return { kind: 'text', options: [] };
  if (share('yesNo') >= 0.95 && distinct <= 4 && share('amount') < 0.5) return { kind: 'yesNo', options: [] };
  if (share('date') >= 0.9) return { kind: 'date', options: [] };
  if (share('amount') >= 0.95)
    return { kind: isMoney(heading, rows, column) ? 'money' : 'number', options: [] };
  const few = looked >= 6 && distinct <= Math.min(mostOptions, looked / 2) && length <= longestOption / 2;
  const options = few ? listValues(rows, column) : null;
  return options === null ? { kind: 'text', options: [] } : { kind: 'list', options };
}

function isMoney(heading: string, rows: readonly SheetRow[], column: number): boolean {
  const texts = rows.slice(0, cellsLookedAt).map(({ cells }) => showCell(cells[column]));
  if (texts.some((text) => text.includes('%'))) return false;
  return moneyHeading.test(heading) || texts.some((text) => /₽|р\.|руб/iu.test(text));
}

/** Every value of the column as written, in the order of the file; null when they are too many or too long for a list. */
function listValues(rows: readonly SheetRow[], column: number): string[] | null {
  const values = new Map<string, string>();
  for (const { cells } of rows) {
    if (isBlankCell(cells[column])) continue;
    const text = showCell(cells[column]).replaceAll(/\s+/gu, ' ').trim();
    if (text.length > longestOption) return null;
    const key = text.toLowerCase();
    if (!values.has(key)) values.set(key, text);
    if (values.size > mostOptions) return null;
  }
  return [...values.values()];
}
