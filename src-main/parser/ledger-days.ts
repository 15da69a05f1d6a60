import { composeIsoDate } from '../../src-shared/dates/calendar-date.ts';
import { parseDate } from '../../src-shared/dates/parse-date.ts';
import type { Table } from './detect-table.ts';
import { readLedgerPeriod, readOnlyYear, readSectionPeriod } from './ledger-periods.ts';
import { isBlankCell, showCell } from './show-cell.ts';
import type { WorkbookCell } from './workbook.ts';

/** A day by the sheet's row, for rows whose own cells do not tell the whole of it. */
export type LedgerDays = ReadonlyMap<number, string>;

const fewestDays = 3;

type Place = { year: number | null; month: number | null; day: string | null };

/**
 * Completes the days of a ledger by what stands over its rows: «12 мая» by the year of a section, of the title, of the
 * sheet's name or of the rows above; «12» under «Май 2025» as well; a row without a day has the day of its section.
 * What nothing completes is left to the row's own cell.
 */
export function findLedgerDays({ sheet, above, rows, columns }: Table, today: string): LedgerDays {
  const days = new Map<number, string>();
  const index = columns.find(({ target }) => target?.fieldId === 'order:date')?.index;
  const titles = above.flatMap(({ cells }) => cells.map((cell) => showCell(cell)));
  const overYear = readOnlyYear(titles) ?? readOnlyYear([sheet.name]);
  const named = readLedgerPeriod(sheet.name, today);
  const place: Place = { year: overYear, month: named?.month ?? null, day: null };
  const isWrittenOnce = index !== undefined && areDaysWrittenOnce(rows, index, today);
  for (const row of rows) {
    const section = readSectionPeriod(row, today);
    if (section === null) {
      const day = completeDay(index === undefined ? null : row.cells[index], place, overYear, today);
      if (day !== null) days.set(row.row, day);
      if (isWrittenOnce && !isBlankCell(row.cells[index])) {
        place.day = day ?? readWholeDay(row.cells[index], today);
      }
    } else enterSection(place, section, today);
  }
  return days;
}

/** A diary: the day stands beside its first row, each day once and in order, and the rows under it are of that day. */
function areDaysWrittenOnce(rows: Table['rows'], index: number, today: string): boolean {
  let last = '';
  let written = 0;
  let blank = 0;
  for (const { cells } of rows) {
    if (isBlankCell(cells[index])) {
      if (cells.some((cell) => !isBlankCell(cell))) blank += 1;
      continue;
    }
    const day = readWholeDay(cells[index], today);
    if (day === null || day <= last) return false;
    last = day;
    written += 1;
  }
  return written >= fewestDays && blank * 4 >= written;
}

function readWholeDay(cell: WorkbookCell | undefined, today: string): string | null {
  const parsed = parseDate(showCell(cell).trim(), { today, century: 'recent' });
  return parsed === null || parsed.date.startsWith('--') ? null : parsed.date;
}

function enterSection(place: Place, { year, month, day }: Place, today: string): void {
  if (day !== null) {
    const whole = withYear(day, place.year);
    place.day = whole;
    place.year = whole === null ? place.year : Number(whole.slice(0, 4));
    return;
  }
  // «Январь» under the rows of December begins the next year.
  const isNextYear = year === null && place.month === 12 && month === 1 && place.year !== null;
  place.year = year ?? (isNextYear ? Number(place.year) + 1 : place.year);
  place.month = month;
  place.day = null;
  if (place.year === null && month === null) place.year = Number(today.slice(0, 4));
}

function completeDay(
  cell: WorkbookCell | undefined,
  place: Place,
  overYear: number | null,
  today: string,
): string | null {
  if (isBlankCell(cell)) return place.day;
  const text = showCell(cell).trim();
  if (/^\d{1,2}$/.test(text) && place.month !== null && place.year !== null) {
    return composeIsoDate(place.year, place.month, Number(text));
  }
  if (typeof cell === 'number' || text.length > 40) return null;
  const parsed = parseDate(text, { today, century: 'recent' });
  if (parsed === null) return null;
  if (!parsed.date.startsWith('--')) {
    place.year = overYear ?? Number(parsed.date.slice(0, 4));
    return null;
  }
  return withYear(parsed.date, place.year);
}

function withYear(day: string, year: number | null): string | null {
  if (!day.startsWith('--')) return day;
  const [, month = '', date = ''] = /^--(\d{2})-(\d{2})$/u.exec(day) ?? [];
  return year === null ? null : composeIsoDate(year, Number(month), Number(date));
}
