import { contactSalesSchema, type ContactSales } from '../../src-shared/orders/order.ts';
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

const ordersSql = `
  SELECT o.id, o.number, o.ordered_at AS orderedAt, o.due_at AS dueAt, s.label AS statusLabel, s.kind AS statusKind,
    o.channel, o.discount, o.total, o.note
  FROM orders o LEFT JOIN order_statuses s ON s.id = o.status_id
  WHERE o.contact_id = ? AND o.deleted_at IS NULL ORDER BY o.ordered_at DESC, o.id DESC LIMIT ?`;
const linesSql = `
  SELECT l.order_id AS orderId, l.id, l.product_id AS productId, l.title, l.quantity, l.unit, l.price, l.discount, l.sum
  FROM order_lines l WHERE l.order_id IN (SELECT value FROM json_each(?)) ORDER BY l.order_id, l.position, l.id`;
const paymentsSql = `
  SELECT id, order_id AS orderId, paid_at AS paidAt, amount, method, note
  FROM payments WHERE contact_id = ? ORDER BY paid_at, id`;

/** The newest orders of a contact with their lines and payments, the payments without an order, and how many orders there are. */
export function readContactSales({ sqlite }: BaseDatabase, contactId: number, limit: number): ContactSales {
  const orders = sqlite.prepare<[number, number], OrderRow>(ordersSql).all(contactId, limit);
  const ids = JSON.stringify(orders.map(({ id }) => id));
  const lines = Map.groupBy(sqlite.prepare<[string], LineRow>(linesSql).all(ids), ({ orderId }) => orderId);
  const payments = Map.groupBy(
    sqlite.prepare<[number], PaymentRow>(paymentsSql).all(contactId),
    ({ orderId }) => orderId,
  );
  const total = sqlite
    .prepare<[number], number>('SELECT count(*) FROM orders WHERE contact_id = ? AND deleted_at IS NULL')
    .pluck()
    .get(contactId);
  return contactSalesSchema.parse({
    total: total ?? 0,
    orders: orders.map(({ statusLabel, statusKind, ...order }) => {
      const own = payments.get(order.id) ?? [];
      return {
        ...order,
        status: statusLabel === null ? null : { label: statusLabel, kind: statusKind },
        paid: own.reduce((sum, { amount }) => sum + amount, 0),
        lines: (lines.get(order.id) ?? []).map(({ orderId: _orderId, ...line }) => line),
        payments: own,
      };
    }),
    payments: payments.get(null) ?? [],
  });
}
