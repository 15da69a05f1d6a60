import type { ContactField, FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import { composeDayOfYear, composeIsoDate } from '../../../src-shared/dates/calendar-date.ts';
import { parseMoney } from '../../../src-shared/money/parse-money.ts';
import { parseNumber } from '../../../src-shared/numbers/parse-number.ts';
import { parseRequisite, type RequisiteName } from '../../../src-shared/requisites/parse-requisite.ts';

/** Why a text does not suit its field; the words are in the catalogue `fields`. */
export type FieldProblem = 'date' | 'birthday' | 'money' | 'number' | RequisiteName;

/** What was typed as a value of its field, or the problem with it. */
export type ParsedText = Readonly<{ value: FieldValue } | { problem: FieldProblem }>;

const dayPattern = /^(\d{1,2})[./](\d{1,2})(?:[./](\d{4}))?$/;
const requisites: readonly RequisiteName[] = ['inn', 'kpp', 'ogrn'];

/** Reads what the owner typed into a field of the card. An empty text empties the field. */
export function parseFieldText(field: Pick<ContactField, 'id' | 'kind'>, typed: string): ParsedText {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (field.kind === 'date') return orProblem(parseStrictDay(text, false), 'date');
  if (field.kind === 'birthday') return orProblem(parseStrictDay(text, true), 'birthday');
  if (field.kind === 'money') return orProblem(parseMoney(text), 'money');
  if (field.kind === 'number') return orProblem(parseNumber(text), 'number');
  const requisite = requisites.find((each) => each === field.id);
  if (requisite === undefined) return { value: text };
  const parsed = parseRequisite(requisite, text);
  return parsed && !parsed.valid ? { problem: requisite } : { value: parsed?.value ?? null };
}

/** Reads dd.mm.yyyy (and dd.mm when a year may be left out) as an ISO day; null when the calendar has no such day. */
export function parseStrictDay(text: string, yearMayMiss: boolean): string | null {
  const [, day, month, year] = dayPattern.exec(text.trim()) ?? [];
  if (day === undefined) return null;
  if (year !== undefined) return composeIsoDate(Number(year), Number(month), Number(day));
  return yearMayMiss ? composeDayOfYear(Number(month), Number(day)) : null;
}

function orProblem(value: string | number | null, problem: FieldProblem): ParsedText {
  return value === null ? { problem } : { value };
}
