import { longestCellText, readDigits } from './cell-reference.ts';
import { serialToClock, serialToIsoDate } from './excel-date.ts';
import type { NumberFormat } from './number-format.ts';
import type { WorkbookCell } from './workbook.ts';
import type { TextCache } from './text-cache.ts';
import { restoreExcelEscapes } from './xml-text.ts';

/** What cells of one workbook share. */
export type CellContext = Readonly<{
  strings: readonly string[];
  formats: readonly NumberFormat[];
  date1904: boolean;
}>;

/** What cells of a workbook in XML share. */
export type XmlCellContext = CellContext & Readonly<{ readText: TextCache }>;

/** The types that the cells of a whole list have: they cost no string each. */
const commonTypes = ['s', 'n', 'str', 'inlineStr'];

/** The type of a cell from the bytes of its attribute. */
export function readCellType(bytes: Buffer, start: number, end: number): string {
  const length = end - start;
  for (const type of commonTypes) {
    // No other type is as long and begins alike.
    if (type.length === length && type.charCodeAt(0) === bytes[start]) return type;
  }
  return bytes.toString('latin1', start, end);
}

/** A cell's value from the bytes of its `<v>`, by the letter of its type; null when there is nothing in it. */
export function readCellValue(
  context: XmlCellContext,
  type: string,
  style: number,
  bytes: Buffer,
  start: number,
  end: number,
): WorkbookCell {
  if (start >= end) return null;
  if (type === 's') return context.strings[readDigits(bytes, start, end)] || null;
  if (type === 'n' || type === '') return readNumber(context, style, bytes, start, end);
  const text = restoreExcelEscapes(context.readText(bytes, start, end).slice(0, longestCellText));
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  if (type === 'd') return readIsoDate(text);
  return text === '' ? null : text;
}

function readNumber(
  context: XmlCellContext,
  style: number,
  bytes: Buffer,
  start: number,
  end: number,
): WorkbookCell {
  const digits = readDigits(bytes, start, end);
  const value = digits >= 0 ? digits : Number(bytes.toString('latin1', start, end));
  if (!Number.isFinite(value)) return context.readText(bytes, start, end);
  const format = context.formats[style];
  if (format === undefined || format.kind === 'number') return value;
  return applyNumberFormat(value, format, context.date1904);
}

/** A number as its format means it; a number that cannot be a date stays a number. */
export function applyNumberFormat(value: number, format: NumberFormat, date1904: boolean): WorkbookCell {
  if (format.kind === 'zeros') {
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value;
  }
  if (format.kind === 'time' && value >= 0 && value < 1) return serialToClock(value);
  if (format.kind === 'number') return value;
  if (format.kind === 'percent') return showPercent(value);
  const date = serialToIsoDate(value, date1904);
  return date === null ? value : { date };
}

/** A share as its cell shows it: 0.155 is «15,5 %». A text, so that no field takes it for a share or a sum. */
export function showPercent(share: number): string {
  return `${String(Number((share * 100).toPrecision(15))).replace('.', ',')} %`;
}

/** `2024-05-12T09:30:00` as a date; any other text as it stands. */
export function readIsoDate(text: string): WorkbookCell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text);
  if (match === null) return text;
  const [, day = '', clock = ''] = match;
  return { date: clock === '' || clock === '00:00:00' ? day : `${day}T${clock}` };
}
