import type { ContactField, FieldValue } from '../../src-shared/contacts/contact-field.ts';
import { makeSafeCellText } from './safe-cell-text.ts';

/** What a spreadsheet cell gets: text, a number or a date; never a formula. */
export type WorkbookCell = string | number | Date | null;

const isoDate = /^(\d{4})-(\d{2})-(\d{2})/;
const yearless = /^--(\d{2})-(\d{2})$/;

/** Turns a field's value into a typed cell: money in roubles, dates as dates, tags joined by «; »; points come as one text. */
export function toWorkbookCell(
  field: ContactField,
  value: FieldValue,
  words: ReadonlyMap<string, string>,
): WorkbookCell {
  if (value === null) return null;
  if (typeof value === 'boolean') return words.get(value ? 'yes' : 'no') ?? '';
  if (typeof value === 'number') return field.kind === 'money' ? value / 100 : value;
  if (typeof value !== 'string') {
    if (value.length === 0) return null;
    return makeSafeCellText(value.join('; '));
  }
  if (field.kind === 'date' || field.kind === 'birthday') return toDateCell(value);
  return makeSafeCellText(words.get(`${field.id}.${value}`) ?? value);
}

function toDateCell(value: string): WorkbookCell {
  const [, yearlessMonth, yearlessDay] = yearless.exec(value) ?? [];
  if (yearlessMonth !== undefined) return `${yearlessDay}.${yearlessMonth}`;
  const [, year, month, day] = isoDate.exec(value) ?? [];
  if (year === undefined) return value;
  // Excel's calendar begins in 1900; an older date stays readable text.
  if (Number(year) < 1900) return `${day}.${month}.${year}`;
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}
