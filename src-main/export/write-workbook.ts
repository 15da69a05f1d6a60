import { createWriteStream, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import type { Row, stream, Worksheet } from 'exceljs';
import type { WorkbookCell } from './workbook-cell.ts';

/** A column of the sheet: its heading, width in characters and number format. */
export type WorkbookColumn = Readonly<{ heading: string; width: number; format: string | null }>;

/** A sheet to be written: rows may come one by one. */
export type WorkbookSheet = Readonly<{
  name: string;
  columns: readonly WorkbookColumn[];
  rows: AsyncIterable<readonly WorkbookCell[]> | Iterable<readonly WorkbookCell[]>;
}>;

/** Writes a workbook of one sheet; answers the number of its rows. */
export async function writeWorkbook(
  path: string,
  name: string,
  columns: readonly WorkbookColumn[],
  rows: WorkbookSheet['rows'],
): Promise<number> {
  const [count = 0] = await writeSheets(path, [{ name, columns, rows }]);
  return count;
}

/**
 * Writes sheets one after another, row by row; memory does not grow with the number of rows. Answers the rows of each.
 * The file appears under its name only when it is whole: until then it is a neighbour with the ending `.part`.
 */
export async function writeSheets(
  path: string,
  sheets: readonly WorkbookSheet[],
): Promise<readonly number[]> {
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  try {
    const broken = new Promise<never>((_resolve, reject) => {
      stream.once('error', reject);
    });
    const counts = await Promise.race([streamSheets(stream, sheets), broken]);
    await flushToDisk(part);
    await rename(part, path);
    return counts;
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

async function streamSheets(stream: Writable, sheets: readonly WorkbookSheet[]): Promise<readonly number[]> {
  // Loaded when first needed: the library is large and most starts of the program export nothing.
  const { default: exceljs } = await import('exceljs');
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const counts: number[] = [];
  for (const sheet of sheets) counts.push(await streamRows(writer, sheet));
  await writer.commit();
  return counts;
}

async function streamRows(
  writer: Pick<stream.xlsx.WorkbookWriter, 'addWorksheet'>,
  { name, columns, rows }: WorkbookSheet,
): Promise<number> {
  const sheet = writer.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
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
