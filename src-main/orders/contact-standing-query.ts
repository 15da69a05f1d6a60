import type { ContactStanding } from '../../src-shared/orders/contact-standing.ts';
import { findAverageOrder, findUsualInterval } from '../../src-shared/orders/order-rhythm.ts';
import { judgePayments } from '../../src-shared/orders/payment-discipline.ts';
import type { BaseDatabase } from '../base/base-database.ts';

type OrderRow = { id: number; orderedAt: string; dueAt: string | null; total: number };
type PaymentRow = { orderId: number | null; paidAt: string; amount: number };

const ordersSql = `
  SELECT o.id, o.ordered_at AS orderedAt, o.due_at AS dueAt, o.total
  FROM orders o LEFT JOIN order_statuses s ON s.id = o.status_id
  WHERE o.contact_id = ? AND o.deleted_at IS NULL AND s.kind IS NOT 'cancelled' ORDER BY o.ordered_at, o.id`;

/** How a contact buys and pays, by the orders that count, on the ISO day `today`. */
export function readContactStanding(
  { sqlite }: BaseDatabase,
  contactId: number,
  today: string,
): ContactStanding {
  const orders = sqlite.prepare<[number], OrderRow>(ordersSql).all(contactId);
  const payments = Map.groupBy(
    sqlite
      .prepare<[number], PaymentRow>(
        'SELECT order_id AS orderId, paid_at AS paidAt, amount FROM payments WHERE contact_id = ?',
      )
      .all(contactId),
    ({ orderId }) => orderId,
  );
  const payable = orders.map((order) => ({ ...order, payments: payments.get(order.id) ?? [] }));
  const loose = (payments.get(null) ?? []).reduce((sum, { amount }) => sum + amount, 0);
  const { debts, ...discipline } = judgePayments(payable, loose, today);
  const totals = orders.map(({ total }) => total);
  const days = orders.map(({ orderedAt }) => orderedAt);
  return {
    ...discipline,
    debts: [...debts],
    orders: orders.length,
    total: totals.reduce((sum, total) => sum + total, 0),
    averageOrder: findAverageOrder(totals),
    firstOrderAt: days[0] ?? null,
    lastOrderAt: days.at(-1) ?? null,
    usualInterval: findUsualInterval(days),
  };
}
