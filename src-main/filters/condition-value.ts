import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { timeSpanSchema, type TimeSpan } from '../../src-shared/dates/time-span.ts';
import type { Condition } from '../../src-shared/filters/filter.ts';

/** Readers of a condition's value; a value of the wrong shape is refused with `valueInvalid` and the field's id. */
function refuse(condition: Condition): never {
  throw new AppError('valueInvalid', { field: condition.field });
}

/** A text that is not blank. */
export function readText(condition: Condition): string {
  const { value } = condition;
  if (typeof value !== 'string' || value.trim() === '') return refuse(condition);
  return value;
}

/** One text or several, by operator. */
export function readTexts(condition: Condition): readonly string[] {
  const { operator, value } = condition;
  if (operator !== 'anyOf' && operator !== 'noneOf') return [readText(condition)];
  if (!Array.isArray(value)) return refuse(condition);
  return value.map((item) => (typeof item === 'string' ? item : refuse(condition)));
}

/** Texts of which each must be one of the field's declared values. */
export function readChoices(condition: Condition, field: ContactField): readonly string[] {
  const texts = readTexts(condition);
  const { values } = field;
  const closed = values !== undefined && (field.storage.in === 'column' || field.storage.in === 'fact');
  if (closed && texts.some((text) => !values.includes(text))) return refuse(condition);
  return texts;
}

/** A finite number. */
export function readNumber(condition: Condition): number {
  const { value } = condition;
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse(condition);
}

/** Two finite numbers, the lesser first. */
export function readNumbers(condition: Condition): readonly [number, number] {
  const { value } = condition;
  if (!Array.isArray(value) || value.length !== 2) return refuse(condition);
  const [from, to] = value;
  if (typeof from !== 'number' || typeof to !== 'number') return refuse(condition);
  return from <= to ? [from, to] : [to, from];
}

/** A count of days from 0 to 100 years. */
export function readDays(condition: Condition): number {
  const days = readNumber(condition);
  return Number.isInteger(days) && days >= 0 && days <= 36_525 ? days : refuse(condition);
}

/** A span of time. */
export function readSpan(condition: Condition): TimeSpan {
  const span = timeSpanSchema.safeParse(condition.value);
  return span.success ? span.data : refuse(condition);
}

/** Yes or no. */
export function readAnswer(condition: Condition): boolean {
  return typeof condition.value === 'boolean' ? condition.value : refuse(condition);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An ISO day. */
export function readDay(condition: Condition): string {
  const { value } = condition;
  return typeof value === 'string' && isDay(value) ? value : refuse(condition);
}

/** Two ISO days, the earlier first. */
export function readDayPair(condition: Condition): readonly [string, string] {
  const { value } = condition;
  if (!Array.isArray(value) || value.length !== 2) return refuse(condition);
  const [from, to] = value;
  if (typeof from !== 'string' || typeof to !== 'string' || !isDay(from) || !isDay(to))
    return refuse(condition);
  return from <= to ? [from, to] : [to, from];
}
