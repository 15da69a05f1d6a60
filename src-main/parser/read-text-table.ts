import type { TextDelimiter, TextEncoding } from '../../src-shared/import/import-decision.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ByteSource } from './byte-source.ts';
import { createCellBudget, rowOverhead } from './cell-budget.ts';
import { decodeSample, decodeText } from './decode-text.ts';
import { describeText } from './describe-text.ts';
import { detectDelimiter, readToldDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';
import { isPlainText } from './is-plain-text.ts';
import { readLooseRecords, readStrictRecords, type TakeRecord } from './read-text-records.ts';
import { createStringPool } from './string-pool.ts';
import { readTextCell } from './text-cell.ts';
import { takeTextSample } from './text-sample.ts';
import type { ReadLimits, SheetRow, WorkbookCell, Workbook } from './workbook.ts';

/** What the owner says about a text; the rest is found from its content. Pasted text has no encoding to ask about. */
export type TextChoice = Readonly<{
  encoding?: TextEncoding | undefined;
  delimiter?: TextDelimiter | undefined;
  pasted?: boolean | undefined;
}>;

type Rows = Readonly<{ rows: readonly SheetRow[]; brokenRows: readonly number[] }>;

/** As wide as a sheet of Excel. */
const mostColumns = 16_384;
/** Blank ones included: they cost no memory but time. */
const mostRecords = 2 ** 22;
const mostBroken = 20;
/** Characters that weigh as much in memory as the place of a cell. */
const charactersAPlace = 5;
const sheetName = 'CSV';

/**
 * Reads a delimited text (.csv, .tsv, .txt, pasted rows) as one sheet. A row's number is the number of its record, blank
 * ones included. Throws AppError: fileFormatUnknown for what is no text, fileTooLarge.
 */
export async function readTextTable(
  source: ByteSource,
  limits: ReadLimits,
  choice: TextChoice,
  progress: (done: number) => void,
): Promise<Workbook> {
  const sample = await takeTextSample(source);
  const encoding = choice.encoding ?? detectEncoding(sample);
  const head = decodeSample(sample.head, encoding);
  // Under an encoding of the owner's choice a text may look like anything.
  const isText = choice.encoding !== undefined || isPlainText(head);
  if (!isText) throw new AppError('fileFormatUnknown');
  // No text is shorter than half its bytes: what cannot fit need not be read.
  if (source.size > limits.cells * charactersAPlace * 2) throw new AppError('fileTooLarge');
  const told = readToldDelimiter(head);
  const content = head.replaceAll('\0', '').slice(told.length);
  const delimiter =
    choice.delimiter ??
    told.delimiter ??
    (choice.pasted && content.includes('\t') ? '\t' : detectDelimiter(content));

  const read = async (records: typeof readStrictRecords | typeof readLooseRecords): Promise<Rows | null> => {
    const collector = createRowCollector(limits);
    const chunks = weighChunks(decodeText(source, encoding, progress), told.length, collector.weigh);
    const whole = await records(chunks, delimiter, collector.take);
    return whole === false ? null : collector;
  };
  const { rows, brokenRows } = (await read(readStrictRecords)) ?? (await read(readLooseRecords)) ?? noRows;
  return {
    sheets: [{ name: sheetName, hidden: false, rows, hiddenColumns: new Set(), merged: [] }],
    text: {
      ...describeText(sample, content, choice.pasted === true),
      encoding,
      delimiter,
      brokenRows: [...brokenRows],
    },
  };
}

const noRows: Rows = { rows: [], brokenRows: [] };

function createRowCollector(
  limits: ReadLimits,
): Rows & Readonly<{ take: TakeRecord; weigh: (text: string) => void }> {
  const rows: SheetRow[] = [];
  const brokenRows: number[] = [];
  const budget = createCellBudget(limits.cells);
  const pool = createStringPool();
  let row = 0;
  const take: TakeRecord = (raw, broken) => {
    row += 1;
    if (row > mostRecords) throw new AppError('fileTooLarge');
    if (broken && brokenRows.length < mostBroken) brokenRows.push(row);
    const cells: WorkbookCell[] = [];
    const width = Math.min(raw.length, mostColumns);
    for (let column = 0; column < width; column += 1) {
      const text = raw[column] ?? '';
      const cell = text === '' ? null : readTextCell(text);
      if (cell === null) continue;
      while (cells.length < column) cells.push(null);
      cells.push(pool(cell));
    }
    if (cells.length === 0) return;
    budget.take(cells.length + rowOverhead * 2);
    // A copy takes no more room than it needs; an array that grew does.
    rows.push({ row, hidden: false, cells: cells.slice() });
  };
  return {
    rows,
    brokenRows,
    take,
    weigh: (text) => budget.take(Math.ceil(text.length / charactersAPlace)),
  };
}

/** Leaves the first characters out and counts the rest. */
async function* weighChunks(
  chunks: AsyncIterable<string>,
  skipped: number,
  weigh: (text: string) => void,
): AsyncGenerator<string> {
  let left = skipped;
  for await (const chunk of chunks) {
    weigh(chunk);
    yield left === 0 ? chunk : chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}
