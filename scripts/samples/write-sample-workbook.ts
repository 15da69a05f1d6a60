import exceljs from 'exceljs';
import { writeWorkbook } from '../../src-main/export/write-workbook.ts';
import { makeSampleClient, sampleHeadings, type SampleRow } from './sample-clients.ts';

const sheetName = 'Клиенты';

/** Writes a made-up list of clients as a workbook of 15 columns, the way the program exports: texts stand in their cells. */
export async function writeSampleWorkbook(path: string, rows: number): Promise<void> {
  const columns = sampleHeadings.map((heading) => ({ heading, width: 16, format: null }));
  await writeWorkbook(path, sheetName, columns, generateRows(rows));
}

/** The same list the way Excel saves: every text once, in a table of shared strings. */
export async function writeSharedSampleWorkbook(path: string, rows: number): Promise<void> {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = writer.addWorksheet(sheetName);
  sheet.addRow(sampleHeadings).commit();
  for (const row of generateRows(rows)) sheet.addRow(row).commit();
  sheet.commit();
  await writer.commit();
}

function* generateRows(rows: number): Generator<SampleRow> {
  for (let n = 0; n < rows; n += 1) yield makeSampleClient(n);
}
