import { createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Row, Worksheet } from 'exceljs';
import type { WorkbookCell } from './workbook-cell.ts';

/** A column of the sheet: its heading, width in characters and number format. */
export type WorkbookColumn = Readonly<{ heading: string; width: number; format: string | null }>;

/**
 * Writes one sheet row by row; memory does not grow with the number of rows.
 * The file appears under its name only when it is whole: until then it is a neighbour with the ending `.part`.
 */
export async function writeWorkbook(
  path: string,
  sheetName: string,
  columns: readonly WorkbookColumn[],
  rows: AsyncIterable<readonly WorkbookCell[]> | Iterable<readonly WorkbookCell[]>,
): Promise<number> {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  try {
    const broken = new Promise<never>((_resolve, reject) => {
      stream.once('error', reject);
    });
    const count = await Promise.race([streamRows(stream, sheetName, columns, rows), broken]);
    await flushToDisk(part);
    await rename(part, path);
    return count;
  } catch (error) {
    await closeStream(stream);
    await rm(part, { force: true });
    throw error;
  }
}

// A stream that still writes would make the file anew after it was removed; Windows does not remove an open one at all.
function closeStream(stream: WriteStream): Promise<void> {
  if (stream.closed) return Promise.resolve();
  return new Promise((resolve) => {
    stream.once('close', () => resolve());
    stream.destroy();
  });
}

async function streamRows(
  stream: Writable,
  sheetName: string,
  columns: readonly WorkbookColumn[],
  rows: AsyncIterable<readonly WorkbookCell[]> | Iterable<readonly WorkbookCell[]>,
): Promise<number> {
  // Loaded when first needed: the library is large and most starts of the program export nothing.
  const { default: exceljs } = await import('exceljs');
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const sheet = writer.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({
    width: column.width,
    ...(column.format === null ? {} : { style: { numFmt: column.format } }),
  }));
  const heading = addTypedRow(
    sheet,
    columns.map((column) => column.heading),
  );
  heading.font = { bold: true };
  heading.commit();
  let count = 0;
  for await (const row of rows) {
    addTypedRow(sheet, row).commit();
    count += 1;
  }
  sheet.autoFilter = {
    from: { row: 1, column: 1 },
    to: { row: count + 1, column: Math.max(columns.length, 1) },
  };
  sheet.commit();
  await writer.commit();
  return count;
}

// Text in a column of dates or sums («31.12» without a year, the heading) must not be read as a number.
function addTypedRow(sheet: Worksheet, row: readonly WorkbookCell[]): Row {
  const written = sheet.addRow(row);
  row.forEach((cell, index) => {
    if (typeof cell === 'string') written.getCell(index + 1).numFmt = '@';
  });
  return written;
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
