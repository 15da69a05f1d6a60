import type { BaseDatabase } from '../../../src-main/base/base-database.ts';

const dayMillis = 86_400_000;

type OrderRow = Readonly<{ id: number; contactId: number; total: number; day: string }>;

function findMedianGap(days: readonly string[]): number | null {
  const gaps = days
    .slice(1)
    .map((day, index) => (Date.parse(day) - Date.parse(days[index] ?? '')) / dayMillis)
    .toSorted((a, b) => a - b);
  const middle = gaps.length / 2;
  const low = gaps[Math.ceil(middle) - 1];
  const high = gaps[Math.floor(middle)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10);
}

/** The rows that `contact_facts` should hold of orders, payments and interactions, told another way: row by row. */
export function recountFacts({ sqlite }: BaseDatabase): unknown[] {
  const cancelled = new Set(
    sqlite.prepare<[], number>("SELECT id FROM order_statuses WHERE kind = 'cancelled'").pluck().all(),
  );
  const orders = sqlite
    .prepare<[], OrderRow & { statusId: number | null }>(
      `SELECT id, contact_id AS contactId, total, ordered_at AS day, status_id AS statusId FROM orders
       WHERE deleted_at IS NULL`,
    )
    .all()
    .filter(({ statusId }) => statusId === null || !cancelled.has(statusId));
  const counted = new Set(orders.map(({ id }) => id));
  const payments = sqlite
    .prepare<[], { contactId: number; orderId: number | null; amount: number }>(
      'SELECT contact_id AS contactId, order_id AS orderId, amount FROM payments',
    )
    .all()
    .filter(({ orderId }) => orderId === null || counted.has(orderId));
  const met = sqlite
    .prepare<[], { contactId: number; moment: string }>(
      'SELECT contact_id AS contactId, happened_at AS moment FROM interactions',
    )
    .all();
  const owners = new Set([...orders, ...payments, ...met].map(({ contactId }) => contactId));
  return [...owners]
    .toSorted((a, b) => a - b)
    .map((contactId) => {
      const own = orders.filter((order) => order.contactId === contactId);
      const days = [...new Set(own.map(({ day }) => day))].toSorted();
      const lastDay = days.at(-1) ?? null;
      const interval = findMedianGap(days);
      const moments = met.flatMap((each) => (each.contactId === contactId ? [each.moment] : [])).toSorted();
      return {
        contactId,
        ordersCount: own.length,
        ordersTotal: own.reduce((sum, { total }) => sum + total, 0),
        paidTotal: payments.reduce((sum, each) => sum + (each.contactId === contactId ? each.amount : 0), 0),
        firstOrderAt: days[0] ?? null,
        lastOrderAt: lastDay,
        usualInterval: interval,
        nextOrderAt: lastDay === null || interval === null ? null : addDays(lastDay, interval),
        interactionsCount: moments.length,
        lastInteractionAt: moments.at(-1) ?? null,
      };
    });
}
