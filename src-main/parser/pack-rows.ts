import { pointTypes } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact, PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import type { ContactForms } from '../import/contact-forms.ts';
import type { PreparedRow } from './parser-messages.ts';

/** Rows on their way to the base process: names said once and then by number, and the values of all rows one after another. */
type PackedRows = Readonly<{ names: readonly string[]; values: readonly unknown[] }>;

type Packing = Readonly<{ names: Map<string, number>; values: unknown[] }>;

/**
 * Rows as one flat list, 0 for what is not there: cheaper to send than objects, whose every name is sent with every
 * value, and than a text of JSON, whose every letter is looked at on both sides. `readPreparedRows` takes the values in
 * the same order.
 */
export function packRows(rows: readonly PreparedRow[]): PackedRows {
  const packing: Packing = { names: new Map(), values: [] };
  for (const row of rows) packRow(packing, row);
  return { names: [...packing.names.keys()], values: packing.values };
}

function packRow(packing: Packing, row: PreparedRow): void {
  const { problems, contact, order = 0, ownCode = 0 } = row;
  packing.values.push(row.row, row.digest ?? null, problems.length === 0 ? 0 : problems, order, ownCode);
  if (contact === null) packing.values.push(0);
  else packContact(packing, contact);
  packForms(packing.values, row.forms);
}

function packContact(packing: Packing, contact: PreparedContact): void {
  const { kind, fields, points, dictionary, tags, custom } = contact;
  packing.values.push(kind);
  packRecord(packing, fields);
  packing.values.push(points.length);
  for (const point of points) packPoint(packing.values, point);
  packRecord(packing, dictionary);
  packRecord(packing, custom);
  packing.values.push(tags.length === 0 ? 0 : tags);
}

/** How many values there are, then each with the number of its name. */
function packRecord(
  { values, names }: Packing,
  record: Readonly<Record<string, string | number | undefined>>,
): void {
  const start = values.length;
  values.push(0);
  let count = 0;
  for (const key in record) {
    if (record[key] === undefined) continue;
    let number = names.get(key);
    if (number === undefined) {
      number = names.size;
      names.set(key, number);
    }
    values.push(number, record[key]);
    count += 1;
  }
  values[start] = count;
}

/** The number of its type and its value; −1 and the whole point when it has more than that. */
function packPoint(values: unknown[], point: PreparedPoint): void {
  const { type, kind, service, value, extension, valid, note } = point;
  const isPlain = valid && kind === null && service === null && extension === null && note === null;
  if (isPlain) values.push(pointTypes.indexOf(type), value);
  else values.push(-1, point);
}

function packForms(values: unknown[], forms: ContactForms | undefined): void {
  if (forms === undefined) values.push(0);
  else values.push(forms.name, forms.sortName, forms.nameKey, forms.searchText);
}
