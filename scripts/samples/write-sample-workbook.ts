import { writeWorkbook } from '../../src-main/export/write-workbook.ts';
import { makeSampleClient, sampleHeadings, type SampleRow } from './sample-clients.ts';

/** Writes a made-up list of clients as a workbook of 15 columns. */
export async function writeSampleWorkbook(path: string, rows: number): Promise<void> {
  const columns = sampleHeadings.map((heading) => ({ heading, width: 16, format: null }));
  await writeWorkbook(path, 'Клиенты', columns, generateRows(rows));
}

function* generateRows(rows: number): Generator<SampleRow> {
  for (let n = 0; n < rows; n += 1) yield makeSampleClient(n);
}
