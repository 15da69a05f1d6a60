import { pointTypes } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import type { PreparedOrderRow } from '../../src-shared/orders/prepared-order-row.ts';
import type { ContactForms } from '../import/contact-forms.ts';
import type { PreparedRow } from './parser-messages.ts';

/** Packed values, the place of the next one, and the names that stand among them as numbers. */
type Unpacking = Readonly<{ names: readonly unknown[]; values: readonly unknown[] }> & { at: number };

/**
 * Reads rows that a parser packed, see `packRows`. A hostile file may at worst own its parser, so shapes are looked at
 * before they reach the writer; by hand, because a schema over 100,000 rows would cost as much as writing them.
 */
export function readPreparedRows(packed: unknown): readonly PreparedRow[] {
  if (!isObject(packed)) return refuse();
  const { names, values } = packed;
  if (!isList(names) || !isList(values)) return refuse();
  const from: Unpacking = { names, values, at: 0 };
  const rows: PreparedRow[] = [];
  while (from.at < values.length) rows.push(readRow(from));
  return rows;
}

function refuse(): never {
  throw new Error('parser: rows of an odd shape');
}

function readRow(from: Unpacking): PreparedRow {
  const row = takeWhole(from);
  const digest = take(from);
  const problems = take(from);
  const order = take(from);
  const ownCode = take(from);
  const kind = take(from);
  if (!(digest === null || isWhole(digest))) return refuse();
  const read: { -readonly [Key in keyof PreparedRow]: PreparedRow[Key] } = {
    row,
    contact: kind === 0 ? null : readContact(kind, from),
    problems: problems === 0 ? none : isProblemList(problems) ? problems : refuse(),
  };
  if (digest !== null) read.digest = digest;
  const name = take(from);
  if (name !== 0) read.forms = readForms(name, from);
  if (order !== 0) read.order = isPreparedOrder(order) ? order : refuse();
  if (ownCode !== 0) read.ownCode = isText(ownCode) ? ownCode : refuse();
  return read;
}

const none: readonly never[] = [];

function readContact(kind: unknown, from: Unpacking): PreparedContact {
  if (kind !== 'person' && kind !== 'organization') return refuse();
  const fields = readRecord(from, isFieldValue);
  const points = readPoints(from);
  const dictionary = readRecord(from, isText);
  const custom = readRecord(from, isText);
  const tags = take(from);
  return {
    kind,
    fields,
    points,
    dictionary,
    tags: tags === 0 ? none : isTextList(tags) ? tags : refuse(),
    custom,
  };
}

function readRecord<Value>(
  from: Unpacking,
  isValue: (item: unknown) => item is Value,
): Readonly<Record<string, Value>> {
  const record: Record<string, Value> = {};
  for (let left = takeWhole(from); left > 0; left -= 1) {
    const name = from.names[takeWhole(from)];
    const value = take(from);
    if (!isText(name) || !isValue(value)) return refuse();
    record[name] = value;
  }
  return record;
}

function readPoints(from: Unpacking): readonly PreparedPoint[] {
  const points: PreparedPoint[] = [];
  for (let left = takeWhole(from); left > 0; left -= 1) {
    const type = pointTypes[takeWhole(from)];
    const value = take(from);
    if (type === undefined) points.push(isWholePoint(value) ? value : refuse());
    else if (typeof value !== 'string') return refuse();
    else points.push({ type, kind: null, service: null, value, extension: null, valid: true, note: null });
  }
  return points;
}

function readForms(name: unknown, from: Unpacking): ContactForms {
  const sortName = take(from);
  const nameKey = take(from);
  const searchText = take(from);
  if (!isText(name) || !isText(sortName) || !isText(nameKey) || !isText(searchText)) return refuse();
  return { name, sortName, nameKey, searchText };
}

/** The next value; nothing after the last one. */
function take(from: Unpacking): unknown {
  const value = from.values[from.at];
  from.at += 1;
  return value;
}

function takeWhole(from: Unpacking): number {
  const value = take(from);
  return isWhole(value) ? value : refuse();
}

const types: ReadonlySet<unknown> = new Set(pointTypes);

function isWholePoint(point: unknown): point is PreparedPoint {
  if (!isObject(point)) return false;
  const { type, value, valid, ...texts } = point;
  return (
    types.has(type) && isText(value) && typeof valid === 'boolean' && Object.values(texts).every(isMaybeText)
  );
}

function isPreparedOrder(value: unknown): value is PreparedOrderRow {
  if (!isObject(value)) return false;
  const { quantity, price, discount, sum, paid, ...texts } = value;
  return (
    [quantity, price, discount, sum, paid ?? 0].every(isWhole) && Object.values(texts).every(isMaybeText)
  );
}

function isFieldValue(value: unknown): value is string | number {
  return typeof value === 'string' || isWhole(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isMaybeText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Which code it is does not matter: problems are shown, not written. */
function isProblemList(value: unknown): value is readonly ImportProblem[] {
  return isList(value) && value.every(isProblem);
}

function isProblem(value: unknown): boolean {
  return (
    isObject(value) && isWhole(value['row']) && [value['column'], value['value'], value['code']].every(isText)
  );
}

function isTextList(value: unknown): value is readonly string[] {
  return isList(value) && value.every(isText);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
