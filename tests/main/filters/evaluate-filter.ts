import { findCity } from '../../../src-shared/addresses/find-city.ts';
import { timeSpanSchema, type TimeSpan } from '../../../src-shared/dates/time-span.ts';
import type { EventCondition } from '../../../src-shared/filters/event-condition.ts';
import type { Condition, Filter } from '../../../src-shared/filters/filter.ts';
import { stepDay } from './step-day.ts';

/** A contact as the oracle sees it: plain values, null for what is empty. */
export type OracleContact = Readonly<{
  lastName: string | null;
  note: string | null;
  inn: string | null;
  gender: string | null;
  source: string | null;
  budget: number | null;
  openingLastOrderAt: string | null;
  birthday: string | null;
  /** A moment in UTC. */
  createdAt: string;
  phones: readonly string[];
  emails: readonly string[];
  addresses: readonly string[];
  tags: readonly string[];
  custom: Readonly<Record<string, string | number | boolean | null>>;
}>;

const form = (text: string) => text.trim().toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/g, ' ');
const digits = (text: string) => text.replaceAll(/\D/g, '');
const dayMillis = 86_400_000;
const toDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMillis);

const spanOperators = ['olderThan', 'withinLast', 'withinNext'];
const spanOf = ({ value }: Condition): TimeSpan => timeSpanSchema.parse(value);

/** A value as one would say it; a span of time is no text. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';

function testSpan(day: string, condition: Condition, today: string): boolean {
  const { operator } = condition;
  const back = stepDay(today, spanOf(condition), -1);
  if (operator === 'olderThan') return day < back;
  if (operator === 'withinLast') return day >= back && day <= today;
  return day >= today && day <= stepDay(today, spanOf(condition), 1);
}

function testDay(day: string, condition: Condition, today: string): boolean {
  const { operator, value } = condition;
  if (spanOperators.includes(operator)) return testSpan(day, condition, today);
  const pair = Array.isArray(value) ? value.map(String).toSorted() : [];
  switch (operator) {
    case 'equals':
      return day === value;
    case 'before':
      return day < textOf(value);
    case 'after':
      return day > textOf(value);
    case 'between':
      return day >= (pair[0] ?? '') && day <= (pair[1] ?? '');
    case 'olderThanDays':
      return daysBetween(day, today) > Number(value);
    case 'withinLastDays':
      return daysBetween(day, today) >= 0 && daysBetween(day, today) <= Number(value);
    case 'withinNextDays':
      return daysBetween(today, day) >= 0 && daysBetween(today, day) <= Number(value);
    default:
      throw new Error(operator);
  }
}

/** Days to the coming (or since the last) return of a day of the year, tried year by year. */
function testBirthday(birthday: string, condition: Condition, today: string): boolean {
  const { operator, value } = condition;
  if (!operator.startsWith('within')) {
    return !birthday.startsWith('--') && testDay(birthday, condition, today);
  }
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 9 }, (_, index) => year - 4 + index).some((candidate) => {
    const isLeap = (candidate % 4 === 0 && candidate % 100 !== 0) || candidate % 400 === 0;
    const day = birthday.slice(-5) === '02-29' && !isLeap ? '02-28' : birthday.slice(-5);
    const whole = `${candidate}-${day}`;
    if (!operator.endsWith('Days')) return testSpan(whole, condition, today);
    const away = daysBetween(today, whole) * (operator === 'withinNextDays' ? 1 : -1);
    return away >= 0 && away <= Number(value);
  });
}

function testNumber(number: number, { operator, value }: Condition): boolean {
  if (Array.isArray(value)) {
    const [from, to] = value.map(Number).toSorted((a, b) => a - b);
    return number >= (from ?? 0) && number <= (to ?? 0);
  }
  if (operator === 'lessThan') return number < Number(value);
  return operator === 'atLeast' ? number >= Number(value) : number === value;
}

function testText(text: string, { field, operator, value }: Condition): boolean {
  const asked = (Array.isArray(value) ? value : [value]).map((item) =>
    form(field === 'inn' ? textOf(item).replaceAll(' ', '') : textOf(item)),
  );
  if (operator === 'contains') return form(text).includes(asked[0] ?? '');
  if (operator === 'startsWith') return form(text).startsWith(asked[0] ?? '');
  return asked.includes(form(text));
}

function testPhone(phone: string, condition: Condition): boolean {
  const asked = (Array.isArray(condition.value) ? condition.value : [condition.value]).map((item) => {
    const text = digits(textOf(item));
    return text.length === 11 && text.startsWith('8') ? `7${text.slice(1)}` : text;
  });
  const own = digits(phone);
  const [first = ''] = asked;
  if (condition.operator === 'contains') return own.includes(first);
  if (condition.operator === 'startsWith') {
    return own.startsWith(first.startsWith('8') ? `7${first.slice(1)}` : first);
  }
  return asked.some((text) => own === (text.length === 10 ? `7${text}` : text));
}

/** What a contact of this sort is asked for, and whether the oracle's contacts have it. */
function scoreCard(contact: OracleContact): number {
  const { lastName, birthday, phones, emails, addresses, source } = contact;
  const filled = [lastName, birthday, phones[0], emails[0], addresses[0], source].filter(Boolean).length;
  return Math.round((filled * 100) / 8);
}

function readValue(contact: OracleContact, field: string): string | number | boolean | null {
  if (field.startsWith('custom:')) return contact.custom[field] ?? null;
  if (field === 'completeness') return scoreCard(contact);
  if (field === 'city') return contact.addresses.map(findCity).find((city) => city !== null) ?? null;
  return contact[field as 'lastName' | 'budget'];
}

function testPositive(contact: OracleContact, condition: Condition, today: string): boolean {
  const { field } = condition;
  if (field === 'phones') return contact.phones.some((phone) => testPhone(phone, condition));
  if (field === 'emails') return contact.emails.some((email) => testText(email, condition));
  if (field === 'tags') return contact.tags.some((tag) => testText(tag, condition));
  const value = readValue(contact, field);
  if (value === null) return false;
  if (field === 'createdAt') return testDay(toDay(new Date(String(value))), condition, today);
  if (field === 'birthday') return testBirthday(String(value), condition, today);
  if (field === 'openingLastOrderAt' || field === 'custom:3') return testDay(String(value), condition, today);
  if (typeof value === 'number') return testNumber(value, condition);
  if (typeof value === 'boolean') return value === condition.value;
  return testText(value, condition);
}

function isFilled(contact: OracleContact, field: string): boolean {
  if (field === 'phones' || field === 'emails' || field === 'tags') return contact[field].length > 0;
  return readValue(contact, field) !== null;
}

/** Joins what single conditions say. */
export function evaluateTree(
  filter: Filter,
  test: (condition: Condition | EventCondition) => boolean,
): boolean {
  if (filter.type === 'and') return filter.rules.every((rule) => evaluateTree(rule, test));
  if (filter.type === 'or') return filter.rules.some((rule) => evaluateTree(rule, test));
  return filter.type === 'not' ? !evaluateTree(filter.rule, test) : test(filter);
}

/** What a filter means, rule by rule in plain TypeScript: the oracle for the compiled SQL. */
export function evaluateFilter(contact: OracleContact, filter: Filter, today: string): boolean {
  return evaluateTree(filter, (condition) => {
    if (condition.type === 'events') throw new Error('events have an oracle of their own');
    return testCondition(contact, condition, today);
  });
}

function testCondition(contact: OracleContact, filter: Condition, today: string): boolean {
  const { operator, field } = filter;
  if (operator === 'isFilled') return isFilled(contact, field);
  if (operator === 'isEmpty') return !isFilled(contact, field);
  if (operator === 'notEquals') return !testPositive(contact, { ...filter, operator: 'equals' }, today);
  if (operator === 'noneOf') return !testPositive(contact, { ...filter, operator: 'anyOf' }, today);
  return testPositive(contact, filter, today);
}
