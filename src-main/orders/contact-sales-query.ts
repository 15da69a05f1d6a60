import { AppError } from '../../src-shared/contract/app-error.ts';
import {
  contactSalesSchema,
  orderSchema,
  type ContactSales,
  type Order,
} from '../../src-shared/orders/order.ts';
import type { BaseDatabase } from '../base/base-database.ts';

type OrderRow = {
  id: number;
  number: string | null;
  orderedAt: string;
  dueAt: string | null;
  statusLabel: string | null;
  statusKind: string | null;
  channel: string | null;
  discount: number;
  total: number;
  note: string | null;
};
type LineRow = { orderId: number } & Record<string, unknown>;
type PaymentRow = { orderId: number | null; amount: number } & Record<string, unknown>;

const orderColumns = `
  SELECT o.id, o.number, o.ordered_at AS orderedAt, o.due_at AS dueAt, s.label AS statusLabel, s.kind AS statusKind,
    o.channel, o.discount, o.total, o.note
  FROM orders o LEFT JOIN order_statuses s ON s.id = o.status_id`;
const linesSql = `
  SELECT l.order_id AS orderId, l.id, l.product_id AS productId, l.title, l.quantity, l.unit, l.price, l.discount, l.sum
  FROM order_lines l WHERE l.order_id IN (SELECT value FROM json_each(?)) ORDER BY l.order_id, l.position, l.id`;
const paymentColumns =
  'SELECT id, order_id AS orderId, paid_at AS paidAt, amount, method, note FROM payments';

function composeOrders(
  { sqlite }: BaseDatabase,
  orders: readonly OrderRow[],
  payments: ReadonlyMap<number | null, readonly PaymentRow[]>,
): unknown[] {
  const ids = JSON.stringify(orders.map(({ id }) => id));
  const lines = Map.groupBy(sqlite.prepare<[string], LineRow>(linesSql).all(ids), ({ orderId }) => orderId);
  return orders.map(({ statusLabel, statusKind, ...order }) => {
    const own = payments.get(order.id) ?? [];
    return {
      ...order,
      status: statusLabel === null ? null : { label: statusLabel, kind: statusKind },
      paid: own.reduce((sum, { amount }) => sum + amount, 0),
      lines: (lines.get(order.id) ?? []).map(({ orderId: _orderId, ...line }) => line),
      payments: own,
    };
  });
}

/** The newest orders of a contact with their lines and payments, the payments without an order, and how many orders there are. */
export function readContactSales(db: BaseDatabase, contactId: number, limit: number): ContactSales {
  const { sqlite } = db;
  const orders = sqlite
    .prepare<[number, number], OrderRow>(
      `${orderColumns} WHERE o.contact_id = ? AND o.deleted_at IS NULL ORDER BY o.ordered_at DESC, o.id DESC LIMIT ?`,
    )
    .all(contactId, limit);
  const payments = Map.groupBy(
    sqlite
      .prepare<[number], PaymentRow>(`${paymentColumns} WHERE contact_id = ? ORDER BY paid_at, id`)
      .all(contactId),
    ({ orderId }) => orderId,
  );
  const total = sqlite
    .prepare<[number], number>('SELECT count(*) FROM orders WHERE contact_id = ? AND deleted_at IS NULL')
    .pluck()
    .get(contactId);
  return contactSalesSchema.parse({
    total: total ?? 0,
    orders: composeOrders(db, orders, payments),
    payments: payments.get(null) ?? [],
  });
}

/** One order with its lines and payments, and whose it is. Throws AppError `notFound` for one that is gone or in the trash. */
export function readOrder(db: BaseDatabase, id: number): { order: Order; contactId: number; client: string } {
  const row = db.sqlite
    .prepare<[number], OrderRow>(`${orderColumns} WHERE o.id = ? AND o.deleted_at IS NULL`)
    .get(id);
  const owner = db.sqlite
    .prepare<[number], { contactId: number; client: string }>(
      `SELECT c.id AS contactId, c.name AS client FROM orders o JOIN contacts c ON c.id = o.contact_id
       WHERE o.id = ? AND c.deleted_at IS NULL`,
    )
    .get(id);
  if (row === undefined || owner === undefined) throw new AppError('notFound');
  const payments = db.sqlite
    .prepare<[number], PaymentRow>(`${paymentColumns} WHERE order_id = ? ORDER BY paid_at, id`)
    .all(id);
  const [order] = composeOrders(db, [row], new Map([[id, payments]]));
  return { order: orderSchema.parse(order), ...owner };
}
