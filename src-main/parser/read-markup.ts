import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { createCellBudget } from './cell-budget.ts';
import { decodeText } from './decode-text.ts';
import type { Markup } from './markup-format.ts';
import { readHtmlTables } from './read-html-tables.ts';
import { readFlatOds } from './read-ods.ts';
import { readSpreadsheetXml } from './read-spreadsheet-xml.ts';
import { createStringPool } from './string-pool.ts';
import type { ReadLimits, Workbook } from './workbook.ts';

/** Reads a page with tables, a spreadsheet of Excel 2003 in XML or a flat OpenDocument file. Text costs memory too. */
export async function readMarkup(
  source: ByteSource,
  { kind, encoding }: Markup,
  limits: ReadLimits,
  progress: (done: number) => void,
): Promise<Workbook> {
  const text = decodeText(source, encoding, progress);
  if (kind === 'flatOds') return readFlatOds(toBytes(text), limits);
  const budget = createCellBudget(limits.cells);
  const pool = createStringPool();
  const sheets =
    kind === 'html'
      ? await readHtmlTables(text, limits, budget, pool)
      : await readSpreadsheetXml(toBytes(text), limits, budget, pool);
  if (sheets === null) throw new AppError('fileFormatUnknown');
  return { sheets };
}

async function* toBytes(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const part of text) yield Buffer.from(part);
}
