import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** How many contacts are counted at once. */
const CHUNK = 1000;

const anySalesSql = `
  SELECT EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM payments) OR EXISTS (SELECT 1 FROM contact_facts)`;

/** Orders that count: neither in the trash nor cancelled. */
const counted = `o.deleted_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM order_statuses s WHERE s.id = o.status_id AND s.kind = 'cancelled')`;

const recountSql = `
  WITH wanted (id) AS MATERIALIZED (SELECT value FROM json_each(?)),
  bought AS (
    SELECT o.contact_id AS id, count(*) AS orders_count, sum(o.total) AS orders_total,
      min(o.ordered_at) AS first_order_at, max(o.ordered_at) AS last_order_at
    FROM orders o WHERE o.contact_id IN (SELECT id FROM wanted) AND ${counted} GROUP BY o.contact_id
  ),
  paid AS (
    SELECT p.contact_id AS id, sum(p.amount) AS paid_total FROM payments p
    WHERE p.contact_id IN (SELECT id FROM wanted)
      AND (p.order_id IS NULL OR EXISTS (SELECT 1 FROM orders o WHERE o.id = p.order_id AND ${counted}))
    GROUP BY p.contact_id
  )
  INSERT INTO contact_facts (contact_id, orders_count, orders_total, paid_total, first_order_at, last_order_at)
  SELECT wanted.id, coalesce(orders_count, 0), coalesce(orders_total, 0), coalesce(paid_total, 0),
    first_order_at, last_order_at
  FROM wanted LEFT JOIN bought ON bought.id = wanted.id LEFT JOIN paid ON paid.id = wanted.id
  WHERE bought.id IS NOT NULL OR paid.id IS NOT NULL`;

/** Counts the orders and payments of these contacts anew. A base without sales is left after one look. */
export function refreshContactFacts(db: BaseDatabase, contactIds: readonly number[]): void {
  if (prepareCached<[], number>(db, anySalesSql).pluck().get() !== 1) return;
  const forget = prepareCached(
    db,
    'DELETE FROM contact_facts WHERE contact_id IN (SELECT value FROM json_each(?))',
  );
  const recount = prepareCached(db, recountSql);
  for (let start = 0; start < contactIds.length; start += CHUNK) {
    const chunk = JSON.stringify(contactIds.slice(start, start + CHUNK));
    forget.run(chunk);
    recount.run(chunk);
  }
}
