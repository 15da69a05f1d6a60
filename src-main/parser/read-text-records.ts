import Papa from 'papaparse';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { splitRecord } from './split-records.ts';

/** Hears the cells of a record and whether a quotation mark opens in it and never closes; records come in their order. */
export type TakeRecord = (cells: readonly string[], broken: boolean) => void;

/** A record of a client takes a few thousand characters; what is longer is no list. */
const longestRecord = 2 ** 20;
/** What stands in a delimiter's place for a list of one column: a character that texts do not have. */
const noDelimiter = '\u001f';

/**
 * Splits a text with papaparse. Answers false, perhaps after some records, when a quotation mark is out of place: the
 * reader would then swallow rows up to the next one, and the text must be read by `readLooseRecords` from its beginning.
 */
export async function readStrictRecords(
  chunks: AsyncIterable<string>,
  delimiter: string | null,
  take: TakeRecord,
): Promise<boolean> {
  const parser = new Papa.Parser({ delimiter: delimiter ?? noDelimiter, newline: '\n' });
  let rest = '';
  const parse = (text: string, isLast: boolean): boolean => {
    const result: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
    // The last record of a portion is read again with the next one.
    if (result.errors.some(({ type, row = 0 }) => type === 'Quotes' && row < result.data.length))
      return false;
    for (const cells of result.data) take(cells, false);
    rest = text.slice(result.meta.cursor);
    return true;
  };
  for await (const chunk of chunks) {
    if (!parse(rest + chunk, false)) return false;
    if (rest.length > longestRecord) return false;
  }
  return rest === '' || parse(rest, true);
}

/** Splits a text whose quotation marks are out of place. Throws AppError `fileTooLarge` for a record without an end. */
export async function readLooseRecords(
  chunks: AsyncIterable<string>,
  delimiter: string | null,
  take: TakeRecord,
): Promise<void> {
  let rest = '';
  const split = (text: string, isLast: boolean): void => {
    let start = 0;
    while (start < text.length) {
      const record = splitRecord(text, start, delimiter ?? noDelimiter, isLast);
      if (record === null) break;
      take(record.cells, record.broken);
      start = record.next;
    }
    rest = text.slice(start);
  };
  for await (const chunk of chunks) {
    split(rest + chunk, false);
    if (rest.length > longestRecord) throw new AppError('fileTooLarge');
  }
  split(rest, true);
}
