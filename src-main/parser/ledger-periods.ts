import { findMonth } from '../../src-shared/dates/month-names.ts';
import { parseDate } from '../../src-shared/dates/parse-date.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

/** What stands over a part of a ledger: a year, a month of a year or of none, a day (ISO). */
export type LedgerPeriod = Readonly<{ year: number | null; month: number | null; day: string | null }>;

const yearPattern = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const monthPattern =
  /^(?:за |продажи за |заказы за |записи за )?(\p{L}{3,8})\.?(?:[\s,'’]+((?:20)?\d{2}))?(?:\s*(?:г\.?|года?))?\s*:?$/iu;
const dayOfWeek =
  /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\.?[\s,]+|[\s,]+\(?(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс)\.?\)?$/iu;
const longestPeriod = 40;

/** Reads «Май 2025», «май», «2025 год», «12.05.2025», «12 мая 2025, понедельник»; null for a text that is no such thing. */
export function readLedgerPeriod(cell: WorkbookCell | undefined, today: string): LedgerPeriod | null {
  if (typeof cell === 'object' && cell !== null) {
    return 'date' in cell ? { year: null, month: null, day: cell.date.slice(0, 10) } : null;
  }
  const text = showCell(cell).trim().replaceAll(/\s+/gu, ' ');
  if (text === '' || text.length > longestPeriod) return null;
  if (/^(?:19|20)\d{2}(?: ?(?:г\.?|года?))?$/iu.test(text)) {
    return { year: Number(text.slice(0, 4)), month: null, day: null };
  }
  const [, word = '', digits = ''] = monthPattern.exec(text) ?? [];
  const month = word === '' ? null : findMonth(word);
  if (month !== null) {
    return { year: digits === '' ? null : 2000 + (Number(digits) % 100), month, day: null };
  }
  const parsed = parseDate(text.replace(dayOfWeek, ''), { today, century: 'recent' });
  return parsed === null || typeof cell === 'number' ? null : { year: null, month: null, day: parsed.date };
}

/** The one year that a title or the name of a sheet speaks of; null for none and for several. */
export function readOnlyYear(texts: readonly string[]): number | null {
  const years = new Set(texts.flatMap((text) => text.slice(0, 1000).match(yearPattern) ?? []));
  const [year] = years;
  return year === undefined || years.size > 1 ? null : Number(year);
}

/** What a row that holds nothing else says of the rows below it. */
export function readSectionPeriod({ cells }: SheetRow, today: string): LedgerPeriod | null {
  let only: WorkbookCell | undefined;
  for (const cell of cells) {
    if (isBlankCell(cell)) continue;
    if (only !== undefined) return null;
    only = cell;
  }
  return readLedgerPeriod(only, today);
}
