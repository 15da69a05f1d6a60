import { pointTypes, type PointType } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import type { PreparedOrderRow } from '../../src-shared/orders/prepared-order-row.ts';
import type { ContactForms } from '../import/contact-forms.ts';
import type { PreparedRow } from './parser-messages.ts';

/**
 * Reads rows that a parser packed, see `packRows`. A hostile file may at worst own its parser, so shapes are looked at
 * before they reach the writer; by hand, because a schema over 100,000 rows would cost as much as writing them.
 */
export function readPreparedRows(packed: unknown): readonly PreparedRow[] {
  const rows: unknown = typeof packed === 'string' && packed.startsWith('[') ? JSON.parse(packed) : null;
  return Array.isArray(rows) ? rows.map(readRow) : refuse();
}

function refuse(): never {
  throw new Error('parser: rows of an odd shape');
}

function readRow(packed: unknown): PreparedRow {
  if (!Array.isArray(packed)) return refuse();
  const [row, digest, contact, problems, forms, order, ownCode]: unknown[] = packed;
  if (!isWhole(row) || !(digest === null || isWhole(digest))) return refuse();
  const read: { -readonly [Key in keyof PreparedRow]: PreparedRow[Key] } = {
    row,
    contact: contact === 0 ? null : readContact(contact),
    problems: problems === 0 ? none : isProblemList(problems) ? problems : refuse(),
  };
  if (digest !== null) read.digest = digest;
  if (forms !== 0) read.forms = readForms(forms);
  if (order !== undefined && order !== 0) read.order = isPreparedOrder(order) ? order : refuse();
  if (ownCode !== undefined && ownCode !== 0) read.ownCode = typeof ownCode === 'string' ? ownCode : refuse();
  return read;
}

const none: readonly never[] = [];
const nothing = {};

function readContact(packed: unknown): PreparedContact {
  if (!Array.isArray(packed)) return refuse();
  const [kind, fields, points, dictionary, tags = none, custom = nothing]: unknown[] = packed;
  if (kind !== 'person' && kind !== 'organization') return refuse();
  if (!isRecord(fields, isFieldValue) || !isRecord(dictionary, isText) || !isRecord(custom, isText))
    return refuse();
  if (!isTextList(tags)) return refuse();
  return { kind, fields, points: readPoints(points), dictionary, tags, custom };
}

function readPoints(packed: unknown): readonly PreparedPoint[] {
  if (!Array.isArray(packed)) return refuse();
  const points: PreparedPoint[] = [];
  for (let at = 0; at < packed.length; at += 1) {
    const type: unknown = packed[at];
    if (isWholePoint(type)) {
      points.push(type);
      continue;
    }
    at += 1;
    const value: unknown = packed[at];
    if (!isPointType(type) || typeof value !== 'string') return refuse();
    points.push({ type, kind: null, service: null, value, extension: null, valid: true, note: null });
  }
  return points;
}

function readForms(packed: unknown): ContactForms {
  const [name, sortName, nameKey, searchText]: unknown[] = Array.isArray(packed) ? packed : [];
  if (!isText(name) || !isText(sortName) || !isText(nameKey) || !isText(searchText)) return refuse();
  return { name, sortName, nameKey, searchText };
}

function isWholePoint(value: unknown): value is PreparedPoint {
  return isObject(value) && isPointType(value['type']) && typeof value['value'] === 'string';
}

const types: ReadonlySet<unknown> = new Set(pointTypes);

function isPointType(value: unknown): value is PointType {
  return types.has(value);
}

function isPreparedOrder(value: unknown): value is PreparedOrderRow {
  if (!isObject(value)) return false;
  const { quantity, price, discount, sum, paid, ...texts } = value;
  return (
    [quantity, price, discount, sum, paid ?? 0].every(isWhole) &&
    Object.values(texts).every((text) => text === null || isText(text))
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

/** Only that it is a list: what lies in it is shown, not written. */
function isProblemList(value: unknown): value is readonly ImportProblem[] {
  return Array.isArray(value);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isRecord<Value>(
  value: unknown,
  isValue: (item: unknown) => item is Value,
): value is Readonly<Record<string, Value>> {
  if (!isObject(value)) return false;
  for (const key in value) if (!isValue(value[key])) return false;
  return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
