import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { operatorsByKind } from '../../src-shared/filters/filter-operators.ts';
import { filterOperators, type Condition, type FilterOperator } from '../../src-shared/filters/filter.ts';
import { timeSpanSchema, type TimeUnit } from '../../src-shared/dates/time-span.ts';
import { parseMoney } from '../../src-shared/money/parse-money.ts';
import { parseNumber } from '../../src-shared/numbers/parse-number.ts';
import { fieldTextForEdit } from '../contacts/fields/field-text-for-edit.ts';
import type { FieldProblem } from '../contacts/fields/parse-field-text.ts';
import { parseTypedDay } from '../contacts/fields/parse-typed-day.ts';

/** A condition while it is put together: texts as typed, choices as picked. */
export type ConditionDraft = Readonly<{
  operator: OfferedOperator;
  text: string;
  until: string;
  choices: readonly string[];
  /** What a span of time is counted in. */
  unit: TimeUnit;
  /** Written in the short way where it can be: one choice without a list, a span of days as a number. */
  short: boolean;
}>;

/** What the value of a condition is entered with. */
export type ConditionInput = 'nothing' | 'text' | 'pair' | 'span' | 'choices' | 'yesNo';

type Field = Pick<ContactField, 'kind' | 'storage'>;
type Built =
  | Readonly<{ condition: Omit<Condition, 'field'> }>
  | Readonly<{ problem: FieldProblem | 'needValue' }>;

const choiceKinds: readonly ContactField['kind'][] = ['enum', 'dictionary', 'tags'];

/** The operators of spans that older rules have, and what they are today. */
const spanOfDays = {
  olderThanDays: 'olderThan',
  withinLastDays: 'withinLast',
  withinNextDays: 'withinNext',
} as const satisfies Partial<Record<FilterOperator, FilterOperator>>;
/** One value of a field of choices is a list of one. */
const listOfOne: Partial<Record<FilterOperator, 'anyOf' | 'noneOf'>> = {
  equals: 'anyOf',
  notEquals: 'noneOf',
};
const spanOperators: readonly FilterOperator[] = Object.values(spanOfDays);

/** An operator that the form offers. */
export type OfferedOperator = Exclude<FilterOperator, keyof typeof spanOfDays>;

function isOfDays(operator: FilterOperator): operator is keyof typeof spanOfDays {
  return operator in spanOfDays;
}

/** Operators offered for a field; for fields of choices one value and several are one way of asking. */
export function offeredOperators({ kind, storage }: Field): readonly OfferedOperator[] {
  const all = operatorsByKind[kind].filter((each) => !isOfDays(each));
  // The cities are known, so that picking some comes before typing letters of one.
  if (storage.in === 'fact' && storage.fact === 'city') {
    return all.toSorted((a, b) => Number(b.endsWith('Of')) - Number(a.endsWith('Of')));
  }
  return choiceKinds.includes(kind) ? all.filter((each) => each !== 'equals' && each !== 'notEquals') : all;
}

/** How the value of an operator is entered. */
export function findInput({ kind }: Field, operator: FilterOperator): ConditionInput {
  if (operator === 'isEmpty' || operator === 'isFilled') return 'nothing';
  if (operator === 'between') return 'pair';
  if (spanOperators.includes(operator)) return 'span';
  if (operator === 'anyOf' || operator === 'noneOf') return 'choices';
  return kind === 'yesNo' ? 'yesNo' : 'text';
}

/** An empty draft for a field. */
export function startDraft(field: Field): ConditionDraft {
  const [operator = 'isFilled'] = offeredOperators(field);
  return { ...blank, operator };
}

const blank = { text: '', until: '', choices: [], unit: 'day', short: false } as const;

function draftSpan(operator: FilterOperator, value: Condition['value']): Omit<ConditionDraft, 'operator'> {
  const span = timeSpanSchema.safeParse(value).data ?? { count: Number(value), unit: 'day' };
  return { ...blank, text: String(span.count), unit: span.unit, short: isOfDays(operator) };
}

/** The draft of a condition that is being changed. */
export function draftOf(field: Field, condition: Condition, locale: FormatLocale): ConditionDraft {
  const { value } = condition;
  const asked = isOfDays(condition.operator) ? spanOfDays[condition.operator] : condition.operator;
  const listed = choiceKinds.includes(field.kind) ? listOfOne[asked] : undefined;
  const operator = listed ?? asked;
  const input = findInput(field, operator);
  if (input === 'span') return { operator, ...draftSpan(condition.operator, value) };
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (input === 'choices') {
    return { ...blank, operator, choices: parts.map(String), short: listed !== undefined };
  }
  const show = (part: unknown): string =>
    typeof part === 'boolean'
      ? String(part)
      : fieldTextForEdit(field, typeof part === 'string' || typeof part === 'number' ? part : null, locale);
  return { ...blank, operator, text: show(parts[0]), until: input === 'pair' ? show(parts[1]) : '' };
}

function buildChoices({ operator, choices, short }: ConditionDraft): Built {
  const [only] = choices;
  if (only === undefined) return { problem: 'needValue' };
  return short && choices.length === 1
    ? {
        condition: {
          type: 'condition',
          operator: operator === 'noneOf' ? 'notEquals' : 'equals',
          value: only,
        },
      }
    : { condition: { type: 'condition', operator, value: [...choices] } };
}

function buildSpan({ operator, text, unit, short }: ConditionDraft): Built {
  const count = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null;
  const span = timeSpanSchema.safeParse({ count, unit });
  if (!span.success) return { problem: text.trim() === '' ? 'needValue' : 'number' };
  const inDays = filterOperators.filter(isOfDays).find((each) => spanOfDays[each] === operator);
  return short && unit === 'day' && inDays !== undefined
    ? { condition: { type: 'condition', operator: inDays, value: span.data.count } }
    : { condition: { type: 'condition', operator, value: span.data } };
}

/** Makes the condition that a draft means, or says what is wrong with it. */
export function buildCondition(field: Field, draft: ConditionDraft): Built {
  const { operator } = draft;
  const done = (value: Condition['value']): Built => ({ condition: { type: 'condition', operator, value } });
  const input = findInput(field, operator);
  if (input === 'nothing') return { condition: { type: 'condition', operator } };
  if (input === 'yesNo') return done(draft.text === 'true');
  if (input === 'choices') return buildChoices(draft);
  if (input === 'span') return buildSpan(draft);
  const from = readPart(field, draft.text, operator);
  if ('problem' in from) return from;
  if (input === 'text') return done(from.value);
  const to = readPart(field, draft.until, operator);
  if ('problem' in to) return to;
  return typeof from.value === 'number' && typeof to.value === 'number'
    ? done([from.value, to.value])
    : done([String(from.value), String(to.value)]);
}

type Part = Readonly<{ value: string | number }> | Readonly<{ problem: FieldProblem | 'needValue' }>;

function readPart({ kind }: Field, typed: string, operator: FilterOperator): Part {
  const text = typed.trim();
  if (text === '') return { problem: 'needValue' };
  if (kind === 'money') return orProblem(parseMoney(text), 'money');
  if (kind === 'number') return orProblem(parseNumber(text), 'number');
  if (kind === 'date' || kind === 'birthday') {
    const day = parseTypedDay({ kind: 'date' }, text);
    // The day of a birthday may be asked for without its year; earlier, later and between need one.
    const needsYear = kind === 'date' || (operator !== 'equals' && operator !== 'notEquals');
    return orProblem(day ?? (needsYear ? null : parseTypedDay({ kind: 'birthday' }, text)), 'date');
  }
  return { value: typed };
}

function orProblem(value: string | number | null, problem: FieldProblem): Part {
  return value === null ? { problem } : { value };
}
