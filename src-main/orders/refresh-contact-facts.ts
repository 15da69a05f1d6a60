import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** How many contacts are counted at once. */
const CHUNK = 1000;

const anySalesSql = `
  SELECT EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM payments) OR EXISTS (SELECT 1 FROM interactions)
    OR EXISTS (SELECT 1 FROM contact_facts)`;

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
  ),
  gaps AS (
    SELECT id, julianday(day) - julianday(lag(day) OVER (PARTITION BY id ORDER BY day)) AS gap
    FROM (SELECT DISTINCT o.contact_id AS id, o.ordered_at AS day FROM orders o
          WHERE o.contact_id IN (SELECT id FROM wanted) AND ${counted})
  ),
  ranked AS (
    SELECT id, gap, row_number() OVER (PARTITION BY id ORDER BY gap) AS place, count(*) OVER (PARTITION BY id) AS gaps
    FROM gaps WHERE gap IS NOT NULL
  ),
  usual AS (
    SELECT id, CAST(round(avg(gap)) AS INTEGER) AS days FROM ranked
    WHERE place IN ((gaps + 1) / 2, (gaps + 2) / 2) GROUP BY id
  ),
  met AS (
    SELECT i.contact_id AS id, count(*) AS interactions_count, max(i.happened_at) AS last_interaction_at
    FROM interactions i WHERE i.contact_id IN (SELECT id FROM wanted) GROUP BY i.contact_id
  )
  INSERT INTO contact_facts (contact_id, orders_count, orders_total, paid_total, first_order_at, last_order_at,
    usual_interval, next_order_at, interactions_count, last_interaction_at)
  SELECT wanted.id, coalesce(orders_count, 0), coalesce(orders_total, 0), coalesce(paid_total, 0),
    first_order_at, last_order_at, usual.days, date(last_order_at, usual.days || ' days'),
    coalesce(interactions_count, 0), last_interaction_at
  FROM wanted LEFT JOIN bought ON bought.id = wanted.id LEFT JOIN paid ON paid.id = wanted.id
    LEFT JOIN usual ON usual.id = wanted.id LEFT JOIN met ON met.id = wanted.id
  WHERE bought.id IS NOT NULL OR paid.id IS NOT NULL OR met.id IS NOT NULL`;

/** Counts the orders, payments and interactions of these contacts anew. A base without any is left after one look. */
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
