import { orderTotalsSchema, type OrderTotals, type OrderView } from '../../src-shared/orders/order-view.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { readSearchText } from '../search/read-search-text.ts';
import { composeOrderSort, composeOrderWhere } from './order-view-sql.ts';

/** Ids of a view in its order. `more`: there are others beyond the limit. `today` is the owner's ISO day. */
export function findOrders(
  db: BaseDatabase,
  view: OrderView,
  limit: number | null,
  today: string,
): { ids: Int32Array<ArrayBuffer>; more: boolean } {
  const sort = composeOrderSort(view.sort, today);
  // Client by client in the order of their index: nothing but the orders of one needs sorting.
  const from =
    view.sort.field === 'client'
      ? 'contacts c CROSS JOIN order_register r ON c.deleted_at IS NULL AND r.contact_id = c.id'
      : 'order_register r';
  for (const { query } of listReadings(view)) {
    const where = composeOrderWhere(view, query, today);
    const ids = prepareCached<unknown[], number>(
      db,
      `SELECT r.order_id FROM ${from} WHERE ${where.sql} ORDER BY ${sort.sql} LIMIT ?`,
    )
      .pluck()
      .all(...where.params, ...sort.params, limit === null ? -1 : limit + 1);
    const more = limit !== null && ids.length > limit;
    if (ids.length > 0) return { ids: Int32Array.from(more ? ids.slice(0, limit) : ids), more };
  }
  return { ids: new Int32Array(), more: false };
}

/** The ways to read the text in turn; one of signs alone can still be a number. */
function listReadings({ search }: OrderView): ReturnType<typeof readSearchText> {
  const readings = readSearchText(search);
  return readings.length === 0 ? [{ query: null, layoutSwapped: false }] : readings;
}

/** What the orders of a view come to, by the same text and filters as in `findOrders`. */
export function totalOrders(db: BaseDatabase, view: OrderView, today: string): OrderTotals {
  let totals = emptyTotals;
  for (const { query } of listReadings(view)) {
    const where = composeOrderWhere(view, query, today);
    totals = orderTotalsSchema.parse(
      prepareCached<unknown[], unknown>(
        db,
        `SELECT count(*) AS orders, coalesce(sum(cancelled), 0) AS cancelled,
           coalesce(sum(total * (1 - cancelled)), 0) AS total, coalesce(sum(paid * (1 - cancelled)), 0) AS paid,
           coalesce(sum(debt), 0) AS debt, coalesce(sum(debt * (due_at < ?)), 0) AS overdue
         FROM order_register r WHERE ${where.sql}`,
      ).get(today, ...where.params),
    );
    if (totals.orders > 0) break;
  }
  return totals;
}

const emptyTotals: OrderTotals = { orders: 0, cancelled: 0, total: 0, paid: 0, debt: 0, overdue: 0 };
