import { orderRowSchema, type OrderRow } from '../../src-shared/orders/order-view.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { daysLateSql } from './order-view-sql.ts';

type Row = Omit<OrderRow, 'status'> & { statusLabel: string | null; statusKind: string | null };

const rowsSql = `
  SELECT r.order_id AS id, r.contact_id AS contactId, c.name AS client, o.number, r.ordered_at AS orderedAt,
    coalesce((SELECT group_concat(title, ', ') FROM (
      SELECT title FROM order_lines WHERE order_id = r.order_id AND title <> '' ORDER BY position, id LIMIT 3)), '') AS goods,
    (SELECT count(*) FROM order_lines WHERE order_id = r.order_id) AS lines,
    s.label AS statusLabel, s.kind AS statusKind, o.channel, r.total, r.paid, r.debt, r.due_at AS dueAt,
    ${daysLateSql} AS daysLate
  FROM json_each(?) AS wanted CROSS JOIN order_register r ON r.order_id = wanted.value
    JOIN orders o ON o.id = r.order_id JOIN contacts c ON c.id = r.contact_id
    LEFT JOIN order_statuses s ON s.id = r.status_id
  ORDER BY wanted.key`;

/** Rows of the list by id, in the order given; orders that are gone are left out. `today` is the owner's ISO day. */
export function listOrderRows(db: BaseDatabase, ids: readonly number[], today: string): OrderRow[] {
  return prepareCached<[string, string, string], Row>(db, rowsSql)
    .all(today, today, JSON.stringify(ids))
    .map(({ statusLabel, statusKind, ...row }) =>
      orderRowSchema.parse({
        ...row,
        status: statusLabel === null ? null : { label: statusLabel, kind: statusKind },
      }),
    );
}

/** The channels of the orders that are listed, the commonest first. */
export function listOrderChannels(db: BaseDatabase): { label: string; orders: number }[] {
  return prepareCached<[], { label: string; orders: number }>(
    db,
    `SELECT channel AS label, count(*) AS orders FROM orders
     WHERE channel IS NOT NULL AND deleted_at IS NULL GROUP BY channel ORDER BY orders DESC, label LIMIT 200`,
  ).all();
}
