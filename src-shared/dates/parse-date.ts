import { composeDayOfYear, composeIsoDate } from './calendar-date.ts';
import { findMonth } from './month-names.ts';

/** A date read from a text: ISO, or `--MM-DD` when the year is not written. */
export type ParsedDate = Readonly<{
  date: string;
  /** True for 11/05/2026, which is the fifth of November elsewhere. Read the Russian way: day first. */
  ambiguous: boolean;
}>;

export type DateRules = Readonly<{
  /** Today, ISO: by it the century of a two-digit year is chosen. */
  today: string;
  /** `past`: a two-digit year is the latest one not in the future (birthdays). `recent`: the latest one not later than twenty years from today. */
  century: 'past' | 'recent';
}>;

/** Warranties and contracts end in the future, hardly later than this. */
const yearsAhead = 20;

const ending = /\s*(?:г\.?\s?р\.?|года?|г)\.?$/iu;
const time = /[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/u;
const dayFirst = /^(\d{1,2})\s*([./,-])\s*(\d{1,2})\s*[./,-]\s*(\d{4}|\d{2})$/u;
const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;
const withoutYear = /^(?:(\d{1,2})\s*[./]\s*(\d{1,2})|--(\d{2})-?(\d{2}))\.?$/u;
const named = /^(\d{1,2})[\s.-]*(\p{L}{3,})\.?(?:[\s.,-]+(\d{4}|\d{2}))?$/u;
const englishNamed = /^([a-z]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/iu;

function completeYear(digits: string, rules: DateRules, month: number, day: number): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  const years = rules.century === 'recent' ? yearsAhead : 0;
  const latest = `${Number(rules.today.slice(0, 4)) + years}${rules.today.slice(4)}`;
  const date = composeIsoDate(year, month, day);
  return date !== null && date > latest ? year - 100 : year;
}

function toDate(date: string | null, ambiguous = false): ParsedDate | null {
  return date === null ? null : { date, ambiguous };
}

function readDayFirst(parts: readonly string[], rules: DateRules): ParsedDate | null {
  const [, first = '', sign = '', second = '', year = ''] = parts;
  let [day, month] = [Number(first), Number(second)];
  // Only a slash is written by those who put the month first.
  const swapped = sign === '/' && month > 12 && day <= 12;
  if (swapped) [day, month] = [month, day];
  const ambiguous = sign === '/' && !swapped && day <= 12 && month <= 12 && day !== month;
  return toDate(composeIsoDate(completeYear(year, rules, month, day), month, day), ambiguous);
}

function readNamed(dayText: string, word: string, year: string | undefined, rules: DateRules) {
  const month = findMonth(word);
  if (month === null) return null;
  const day = Number(dayText);
  if (year === undefined) return toDate(composeDayOfYear(month, day));
  return toDate(composeIsoDate(completeYear(year, rules, month, day), month, day));
}

/**
 * Reads a date as people write it: 01.05.1980, 1.5.80, 1/5/1980, 1980-05-01, «1 мая 1980 г.», «May 1, 1980», 1.05 (without a year).
 * Null when it is no date of the calendar.
 */
export function parseDate(text: string, rules: DateRules): ParsedDate | null {
  const bare = text.trim().replace(time, '').replace(ending, '');
  const dots = dayFirst.exec(bare);
  if (dots !== null) return readDayFirst(dots, rules);
  const iso = yearFirst.exec(bare) ?? compact.exec(bare);
  if (iso !== null) return toDate(composeIsoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const short = withoutYear.exec(bare);
  if (short !== null) {
    return toDate(composeDayOfYear(Number(short[2] ?? short[3]), Number(short[1] ?? short[4])));
  }
  const words = named.exec(bare);
  if (words !== null) return readNamed(words[1] ?? '', words[2] ?? '', words[3], rules);
  const english = englishNamed.exec(bare);
  return english === null ? null : readNamed(english[2] ?? '', english[1] ?? '', english[3], rules);
}

/** True for what programs write when there is no date: 0.0.00, 00.00.0000, 0/0/00. */
export function isZeroDate(text: string): boolean {
  return /^[0\s./-]+$/u.test(text) && text.includes('0');
}
