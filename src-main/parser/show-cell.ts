import type { WorkbookCell } from './workbook.ts';

/** A cell as a person sees it in the sheet: `12.05.2024`, `89161234567`, `#Н/Д`; the empty text for nothing. */
export function showCell(cell: WorkbookCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return showNumber(cell);
  if (typeof cell === 'boolean') return String(cell).toUpperCase();
  if ('error' in cell) return cell.error;
  const [day = '', clock = ''] = cell.date.split('T');
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}${clock === '' ? '' : ` ${clock.replace(/:00$/, '')}`}`;
}

function showNumber(value: number): string {
  // Sums of a formula carry dust like 0.30000000000000004 that Excel never shows.
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

/** True for nothing, or text of spaces only (no-break spaces included). */
export function isBlankCell(cell: WorkbookCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
