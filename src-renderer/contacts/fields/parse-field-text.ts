import type { ContactField, FieldValue } from '../../../src-shared/contacts/contact-field.ts';
import { parseMoney } from '../../../src-shared/money/parse-money.ts';
import { parseNumber } from '../../../src-shared/numbers/parse-number.ts';
import { parseRequisite, type RequisiteName } from '../../../src-shared/requisites/parse-requisite.ts';
import { parseTypedDay } from './parse-typed-day.ts';

/** Why a text does not suit its field; the words are in the catalogue `fields`. */
export type FieldProblem = 'date' | 'birthday' | 'money' | 'number' | RequisiteName;

/** What was typed as a value of its field, or the problem with it. */
export type ParsedText = Readonly<{ value: FieldValue } | { problem: FieldProblem }>;

const requisites: readonly RequisiteName[] = ['inn', 'kpp', 'ogrn'];

/** Reads what the owner typed into a field of the card. An empty text empties the field. */
export function parseFieldText(field: Pick<ContactField, 'id' | 'kind' | 'past'>, typed: string): ParsedText {
  const text = typed.trim();
  if (text === '') return { value: null };
  if (field.kind === 'date' || field.kind === 'birthday') {
    return orProblem(parseTypedDay(field, text), field.kind);
  }
  if (field.kind === 'money') return orProblem(parseMoney(text), 'money');
  if (field.kind === 'number') return orProblem(parseNumber(text), 'number');
  const requisite = requisites.find((each) => each === field.id);
  if (requisite === undefined) return { value: text };
  const parsed = parseRequisite(requisite, text);
  return parsed && !parsed.valid ? { problem: requisite } : { value: parsed?.value ?? null };
}

function orProblem(value: string | number | null, problem: FieldProblem): ParsedText {
  return value === null ? { problem } : { value };
}
