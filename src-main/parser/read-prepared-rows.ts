import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import type { PreparedRow } from './parser-messages.ts';

/**
 * Checks rows that a parser sent. A hostile file may at worst own its parser, so shapes are looked at before they
 * reach the writer; by hand, because a schema over 100,000 rows would cost as much as writing them.
 */
export function readPreparedRows(value: unknown): readonly PreparedRow[] {
  if (!Array.isArray(value) || !value.every(isPreparedRow)) throw new Error('parser: rows of an odd shape');
  return value;
}

function isPreparedRow(value: unknown): value is PreparedRow {
  if (!isObject(value) || !Number.isSafeInteger(value['row']) || !Array.isArray(value['problems']))
    return false;
  if (value['digest'] !== undefined && !Number.isSafeInteger(value['digest'])) return false;
  if (value['ownCode'] !== undefined && typeof value['ownCode'] !== 'string') return false;
  if (value['order'] !== undefined && !isPreparedOrder(value['order'])) return false;
  return value['contact'] === null || isPreparedContact(value['contact']);
}

function isPreparedOrder(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { quantity, price, discount, sum, paid, ...texts } = value;
  return (
    [quantity, price, discount, sum, paid ?? 0].every((amount) => Number.isSafeInteger(amount)) &&
    Object.values(texts).every((text) => text === null || typeof text === 'string')
  );
}

function isPreparedContact(value: unknown): value is PreparedContact {
  if (!isObject(value)) return false;
  const { kind, fields, points, dictionary, tags, custom } = value;
  return (
    (kind === 'person' || kind === 'organization') &&
    isObject(fields) &&
    Object.values(fields).every((field) => typeof field === 'string' || Number.isSafeInteger(field)) &&
    Array.isArray(points) &&
    points.every(
      (point) => isObject(point) && typeof point['type'] === 'string' && typeof point['value'] === 'string',
    ) &&
    isObject(dictionary) &&
    Object.values(dictionary).every((text) => typeof text === 'string') &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    isObject(custom) &&
    Object.values(custom).every((text) => typeof text === 'string')
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
