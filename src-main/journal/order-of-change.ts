import type { Database } from 'better-sqlite3';
import type { FieldChange } from '../../src-shared/journal/operation.ts';
import { parseRowImage } from './row-image.ts';

type Changed = Readonly<{ table: string; rowId: number }>;
type Stored = string | number | null;

/** What a row of the table is or last was: itself, or as it was when it was removed. */
function readRow(sqlite: Database, { table, rowId }: Changed): Record<string, Stored> {
  const live = sqlite
    .prepare<[number], Record<string, Stored>>(`SELECT * FROM "${table}" WHERE id = ?`)
    .get(rowId);
  if (live !== undefined) return live;
  const removed = sqlite
    .prepare<[string, number], string | null>(
      `SELECT before FROM changes WHERE table_name = ? AND row_id = ? AND change = 'delete' ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get(table, rowId);
  return parseRowImage(removed ?? null);
}

/** The order that a change of sales is about: itself, or that of the line or payment; null for a payment without an order and for other tables. */
export function readOrderOfChange(sqlite: Database, changed: Changed): FieldChange['order'] {
  const { table, rowId } = changed;
  if (table !== 'orders' && table !== 'order_lines' && table !== 'payments') return null;
  const id = table === 'orders' ? rowId : readRow(sqlite, changed)['order_id'];
  if (typeof id !== 'number') return null;
  const { number = null, ordered_at: orderedAt } = readRow(sqlite, { table: 'orders', rowId: id });
  if (typeof orderedAt !== 'string') return null;
  return { number: number === null ? null : String(number), orderedAt };
}

/** A status of an order is stored as an id: the word of it is what the owner knows. A status that is gone has none. */
export function nameStatuses(
  sqlite: Database,
  table: string,
  fields: FieldChange['fields'],
): FieldChange['fields'] {
  if (table !== 'orders') return fields;
  const find = sqlite.prepare<[Stored], string>('SELECT label FROM order_statuses WHERE id = ?').pluck();
  const name = (id: Stored): Stored => (id === null ? null : (find.get(id) ?? null));
  return fields.map((field) =>
    field.column === 'status_id' ? { ...field, before: name(field.before), after: name(field.after) } : field,
  );
}
