import { longestCellText } from './cell-reference.ts';
import { serialToClock } from './excel-date.ts';
import type { WorkbookCell } from './workbook.ts';
import { visitAttributes } from './xml-attributes.ts';
import { readIsoDate, showPercent } from './xlsx-cell.ts';
import { decodeXmlText } from './xml-text.ts';

/** What the tag of a cell says; `value` is null when the paragraphs hold it. */
export type OdsCellFacts = Readonly<{
  type: string;
  failed: boolean;
  value: string | null;
  repeated: number;
  spannedColumns: number;
  spannedRows: number;
}>;

/** Reads the tag of a cell (OpenDocument 1.3, part 3, 9.1.4). */
export function readOdsCellFacts(bytes: Buffer, start: number, end: number): OdsCellFacts {
  let type = '';
  let failed = false;
  let value: string | null = null;
  let repeated = 1;
  let spannedColumns = 1;
  let spannedRows = 1;
  visitAttributes(bytes, start, end, (nameStart, nameEnd, valueStart, valueEnd) => {
    const name = bytes.toString('latin1', nameStart, nameEnd);
    if (name === 'table:style-name') return;
    const text = decodeXmlText(bytes, valueStart, valueEnd);
    if (name === 'office:value-type') type = text;
    else if (name === 'calcext:value-type') failed = text === 'error';
    else if (/^office:(?:(?:date|time|boolean|string)-)?value$/.test(name)) value = text;
    else if (name === 'table:number-columns-repeated') repeated = readCount(text);
    else if (name === 'table:number-columns-spanned') spannedColumns = readCount(text);
    else if (name === 'table:number-rows-spanned') spannedRows = readCount(text);
  });
  return { type, failed, value, repeated, spannedColumns, spannedRows };
}

/** A count in an attribute: at least 1, whatever a broken file says. */
export function readCount(text: string | undefined): number {
  const count = Number(text);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}

/** The value of a cell from its tag and from what it shows; null when there is nothing in it. */
export function readOdsValue({ type, failed, value }: OdsCellFacts, shown: string): WorkbookCell {
  if (failed) return shown === '' ? null : { error: shown };
  if (type === 'float' || type === 'currency') return readNumber(value, shown);
  if (type === 'percentage') {
    const share = readNumber(value, shown);
    return typeof share === 'number' ? showPercent(share) : share;
  }
  if (type === 'date') return value === null ? shown || null : readIsoDate(value);
  if (type === 'time') return readDuration(value ?? '') ?? (shown || null);
  if (type === 'boolean') return value === 'true';
  return (value?.slice(0, longestCellText) ?? shown) || null;
}

function readNumber(value: string | null, shown: string): WorkbookCell {
  const number = Number(value ?? '');
  if (value === null || value === '' || !Number.isFinite(number)) return shown || null;
  // Only the paragraph knows of a format that pads with zeros («00045»).
  return /^0\d+$/.test(shown) && Number(shown) === number ? shown : number;
}

/** `PT9H30M0S` as a clock, a longer time as days, as Excel counts; null when it is no such thing. */
function readDuration(text: string): WorkbookCell {
  const parts = /^PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6}(?:\.\d+)?)S)?$/.exec(text);
  if (parts === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = parts;
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return days < 1 ? serialToClock(days) : days;
}
