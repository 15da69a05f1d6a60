import { open, rename, rm } from 'node:fs/promises';
import type { WorkbookCell } from './workbook-cell.ts';

const decimal = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 2, useGrouping: false });

function isoToDay(date: Date): string {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-');
  return `${day}.${month}.${year}`;
}

/** A cell as Excel of a Russian Windows reads it; a text that it would take for a formula gets an apostrophe. */
export function toCsvCell(cell: WorkbookCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal.format(cell);
  if (cell instanceof Date) return isoToDay(cell);
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Writes a table as CSV in UTF-8 with its mark, «;» between cells: what Excel opens by a double click. Answers the number
 * of rows. The file appears under its name only when it is whole: until then it is a neighbour with the ending `.part`.
 */
export async function writeCsv(
  path: string,
  headings: readonly string[],
  rows: AsyncIterable<readonly WorkbookCell[]>,
): Promise<number> {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  try {
    let count = 0;
    let text = `\uFEFF${headings.map(toCsvCell).join(';')}\r\n`;
    for await (const row of rows) {
      text += `${row.map(toCsvCell).join(';')}\r\n`;
      count += 1;
      if (text.length < 100_000) continue;
      await file.write(text);
      text = '';
    }
    await file.write(text);
    await file.sync();
    await file.close();
    await rename(part, path);
    return count;
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}
