import { isoDateOfSerial } from '../dates/calendar-date.ts';
import { isZeroDate, parseDate } from '../dates/parse-date.ts';
import { isBlankMark } from '../text/is-blank-mark.ts';
import type { CellValue } from './cell-value.ts';
import { showCellValue } from './cell-value.ts';
import type { ContactField } from './contact-field.ts';
import type { PreparedField } from './prepared-field.ts';
import { nothing, prepared, troubled } from './prepared-field.ts';

const longestDate = 100;

/** Normalises a date; a birthday may lack its year and is never in the future, any other date has a year. What has happened (a last order, a consent) is not in the future either: `dateFuture`. */
export function prepareDate(
  field: Pick<ContactField, 'kind' | 'past'>,
  raw: CellValue,
  today: string,
): PreparedField {
  const prepared = readDate(field.kind === 'birthday' ? 'birthday' : 'date', raw, today);
  const isFuture = field.past === true && typeof prepared.value === 'string' && prepared.value > today;
  return isFuture ? troubled('dateFuture', showCellValue(raw)) : prepared;
}

function readDate(kind: 'date' | 'birthday', raw: CellValue, today: string): PreparedField {
  const shown = showCellValue(raw);
  if (typeof raw === 'number') {
    const date = isoDateOfSerial(raw);
    return date === null || (kind === 'birthday' && date > today)
      ? troubled('dateInvalid', shown)
      : prepared(date);
  }
  const text = raw !== null && typeof raw === 'object' ? raw.date : shown;
  if (text.length > longestDate) return troubled('dateInvalid', shown.slice(0, 200));
  if (isBlankMark(text) || isZeroDate(text)) return nothing;
  const parsed = parseDate(text, { today, century: kind === 'birthday' ? 'past' : 'recent' });
  if (parsed === null) return troubled('dateInvalid', shown);
  const withoutYear = parsed.date.startsWith('--');
  if (kind === 'birthday' ? parsed.date > today && !withoutYear : withoutYear) {
    return troubled('dateInvalid', shown);
  }
  return parsed.ambiguous ? troubled('dateAmbiguous', shown, parsed.date) : prepared(parsed.date);
}
