import { AppError } from '../../src-shared/contract/app-error.ts';
import { computeOrderTotal } from '../../src-shared/orders/line-sum.ts';
import type { OrderInput, PaymentInput } from '../../src-shared/orders/order-input.ts';
import { tidyLine, tidyText } from '../../src-shared/text/tidy-text.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { createPayment } from '../payments/payment-commands.ts';
import { prepareOrderStatusFinder } from './order-status-finder.ts';
import { computeLines, writeOrderLines, type ComputedLine } from './write-order-lines.ts';

type Columns = Readonly<{
  number: string | null;
  orderedAt: string;
  dueAt: string | null;
  statusId: number | null;
  channel: string | null;
  discount: number;
  total: number;
  note: string | null;
}>;

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}

function findStatusId(db: BaseDatabase, status: string | null): number | null {
  return status === null ? null : prepareOrderStatusFinder(db)(status);
}

function composeColumns(db: BaseDatabase, order: OrderInput, lines: readonly ComputedLine[]): Columns {
  const sums = lines.map(({ sum }) => sum);
  const total = computeOrderTotal(sums, order.discount);
  if (!Number.isSafeInteger(total)) throw new AppError('valueInvalid');
  return {
    number: orNull(order.number === null ? null : tidyLine(order.number)),
    orderedAt: order.orderedAt,
    dueAt: order.dueAt,
    statusId: findStatusId(db, order.status),
    channel: orNull(order.channel === null ? null : tidyLine(order.channel)),
    discount: order.discount,
    total,
    note: orNull(order.note === null ? null : tidyText(order.note)),
  };
}

function findContactId({ sqlite }: BaseDatabase, orderId: number): number {
  const contactId = sqlite
    .prepare<[number], number>('SELECT contact_id FROM orders WHERE id = ?')
    .pluck()
    .get(orderId);
  if (contactId === undefined) throw new AppError('notFound');
  return contactId;
}

/** Adds an order of a contact with what was paid at once; answers its id. Throws AppError `notFound`, `valueInvalid`. */
export function createOrder(
  db: BaseDatabase,
  { contactId, order, payment }: { contactId: number; order: OrderInput; payment: PaymentInput | null },
  at: string,
): number {
  const known = db.sqlite.prepare('SELECT 1 FROM contacts WHERE id = ?').pluck().get(contactId);
  if (known === undefined) throw new AppError('notFound');
  const lines = computeLines(order.lines);
  const columns = composeColumns(db, order, lines);
  const { lastInsertRowid } = db.sqlite
    .prepare(
      `INSERT INTO orders (contact_id, number, ordered_at, due_at, status_id, channel, discount, total, note,
         created_at, updated_at)
       VALUES (:contactId, :number, :orderedAt, :dueAt, :statusId, :channel, :discount, :total, :note, :at, :at)`,
    )
    .run({ ...columns, contactId, at });
  const orderId = Number(lastInsertRowid);
  writeOrderLines(db, { orderId, contactId, lines }, at);
  if (payment !== null) createPayment(db, { contactId, orderId, payment }, at);
  return orderId;
}

/** Replaces what was typed of an order; what is equal already is not written. Throws AppError `notFound`, `valueInvalid`. */
export function updateOrder(db: BaseDatabase, id: number, order: OrderInput, at: string): void {
  const contactId = findContactId(db, id);
  const lines = computeLines(order.lines);
  const columns = composeColumns(db, order, lines);
  const linesChanged = writeOrderLines(db, { orderId: id, contactId, lines }, at);
  const differs = Object.keys(columnNames)
    .map((key) => `${columnNames[key as keyof Columns]} IS NOT :${key}`)
    .join(' OR ');
  const set = Object.entries(columnNames).map(([key, column]) => `${column} = :${key}`);
  db.sqlite
    .prepare(
      `UPDATE orders SET ${set.join(', ')}, updated_at = :at WHERE id = :id AND (:lines OR ${differs})`,
    )
    .run({ ...columns, id, at, lines: linesChanged ? 1 : 0 });
}

const columnNames: Readonly<Record<keyof Columns, string>> = {
  number: 'number',
  orderedAt: 'ordered_at',
  dueAt: 'due_at',
  statusId: 'status_id',
  channel: 'channel',
  discount: 'discount',
  total: 'total',
  note: 'note',
};

/** Gives an order another status by its word, or none. Throws AppError `notFound`. */
export function setOrderStatus(db: BaseDatabase, id: number, status: string | null, at: string): void {
  findContactId(db, id);
  const statusId = findStatusId(db, status);
  db.sqlite
    .prepare('UPDATE orders SET status_id = ?, updated_at = ? WHERE id = ? AND status_id IS NOT ?')
    .run(statusId, at, id, statusId);
}

/** Puts orders into the trash: they and their payments count nowhere. Those that are there stay as they are. */
export function trashOrders({ sqlite }: BaseDatabase, ids: readonly number[], at: string): void {
  sqlite
    .prepare(
      'UPDATE orders SET deleted_at = ? WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .run(at, JSON.stringify(ids));
}

/** Takes orders out of the trash. */
export function restoreOrders({ sqlite }: BaseDatabase, ids: readonly number[]): void {
  sqlite
    .prepare(
      'UPDATE orders SET deleted_at = NULL WHERE deleted_at IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
    )
    .run(JSON.stringify(ids));
}
