import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** How many contacts are looked at at once. */
const CHUNK = 1000;

const wanted = 'SELECT value FROM json_each(?)';

const forgetSql = `
  DELETE FROM order_register WHERE contact_id IN (${wanted}) AND NOT EXISTS (
    SELECT 1 FROM orders o JOIN contacts c ON c.id = o.contact_id
    WHERE o.id = order_register.order_id AND o.contact_id = order_register.contact_id
      AND o.deleted_at IS NULL AND c.deleted_at IS NULL)`;

// The plus keeps SQLite from reading every living contact through the index by name.
// The rule of debts and of days late is that of judgePayments in src-shared/orders/payment-discipline.ts.
const registerSql = `
  WITH wanted (id) AS MATERIALIZED (
    SELECT c.id FROM contacts c WHERE c.id IN (${wanted}) AND +c.deleted_at IS NULL
  ),
  days AS MATERIALIZED (
    SELECT p.contact_id, p.order_id, p.paid_at, sum(p.amount) AS amount FROM payments p
    WHERE p.contact_id IN (SELECT id FROM wanted)
      OR p.order_id IN (SELECT id FROM orders WHERE contact_id IN (SELECT id FROM wanted))
    GROUP BY p.contact_id, p.order_id, p.paid_at
  ),
  own AS MATERIALIZED (
    SELECT o.id, o.contact_id, o.ordered_at, o.due_at, o.status_id, o.total, coalesce(s.kind = 'cancelled', 0) AS cancelled,
      coalesce(paid.amount, 0) AS paid
    FROM orders o LEFT JOIN order_statuses s ON s.id = o.status_id
      LEFT JOIN (SELECT order_id, sum(amount) AS amount FROM days WHERE order_id IS NOT NULL GROUP BY order_id) AS paid
        ON paid.order_id = o.id
    WHERE o.contact_id IN (SELECT id FROM wanted) AND o.deleted_at IS NULL
  ),
  credit AS (
    SELECT contact_id, sum(amount) AS amount FROM (
      SELECT contact_id, paid - total AS amount FROM own WHERE NOT cancelled AND paid > total
      UNION ALL SELECT contact_id, amount FROM days WHERE order_id IS NULL
    ) GROUP BY contact_id
  ),
  owing AS (
    SELECT id, contact_id, total - paid AS owed, sum(total - paid) OVER (
        PARTITION BY contact_id ORDER BY coalesce(due_at, '9999'), ordered_at, id) AS up_to
    FROM own WHERE NOT cancelled AND total > paid
  ),
  debts AS (
    SELECT owing.id, max(0, min(owed, up_to - max(0, coalesce(credit.amount, 0)))) AS debt
    FROM owing LEFT JOIN credit ON credit.contact_id = owing.contact_id
  ),
  steps AS (
    SELECT own.id, own.total, days.paid_at, sum(days.amount) OVER (PARTITION BY own.id ORDER BY days.paid_at) AS so_far
    FROM own JOIN days ON days.order_id = own.id
    WHERE NOT own.cancelled AND own.due_at IS NOT NULL AND own.paid >= own.total
  ),
  short AS (SELECT id, max(paid_at) AS last_day FROM steps WHERE so_far < total GROUP BY id),
  settled AS (
    SELECT steps.id, min(steps.paid_at) AS day FROM steps LEFT JOIN short ON short.id = steps.id
    WHERE short.last_day IS NOT NULL AND steps.paid_at > short.last_day OR short.last_day IS NULL AND steps.total > 0
    GROUP BY steps.id
  )
  INSERT INTO order_register (order_id, contact_id, ordered_at, due_at, status_id, cancelled, total, paid, debt, days_late)
  SELECT own.id, own.contact_id, own.ordered_at, own.due_at, own.status_id, own.cancelled, own.total, own.paid,
    coalesce(debts.debt, 0),
    CASE WHEN NOT own.cancelled AND own.due_at IS NOT NULL AND own.paid >= own.total
      THEN max(0, CAST(julianday(coalesce(settled.day, own.ordered_at)) - julianday(own.due_at) AS INTEGER)) END
  FROM own LEFT JOIN debts ON debts.id = own.id LEFT JOIN settled ON settled.id = own.id
  WHERE true
  ON CONFLICT (order_id) DO UPDATE SET contact_id = excluded.contact_id, ordered_at = excluded.ordered_at,
    due_at = excluded.due_at, status_id = excluded.status_id, cancelled = excluded.cancelled, total = excluded.total,
    paid = excluded.paid, debt = excluded.debt, days_late = excluded.days_late
  WHERE (contact_id, ordered_at, due_at, status_id, cancelled, total, paid, debt, days_late) IS NOT
    (excluded.contact_id, excluded.ordered_at, excluded.due_at, excluded.status_id, excluded.cancelled, excluded.total,
      excluded.paid, excluded.debt, excluded.days_late)`;

const factsSql = `
  UPDATE contact_facts SET debt_due_at = r.due_at, average_days_late = r.late, paid_in_time = r.in_time
  FROM (
    SELECT contact_id, min(due_at) FILTER (WHERE debt > 0) AS due_at,
      CAST(round(avg(days_late) FILTER (WHERE days_late > 0)) AS INTEGER) AS late,
      CAST(round(100.0 * count(*) FILTER (WHERE days_late = 0) / nullif(count(days_late), 0)) AS INTEGER) AS in_time
    FROM order_register WHERE contact_id IN (${wanted}) GROUP BY contact_id
  ) AS r
  WHERE r.contact_id = contact_facts.contact_id AND (r.due_at IS NOT NULL OR r.in_time IS NOT NULL)`;

const anyOrdersSql =
  'SELECT EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM order_register) AS needed';

/** Lists the orders of these contacts anew, with what is left to pay of each; their facts must be counted already. */
export function refreshOrderRegister(db: BaseDatabase, contactIds: readonly number[]): void {
  if (prepareCached<[], number>(db, anyOrdersSql).pluck().get() !== 1) return;
  const statements = [forgetSql, registerSql, factsSql].map((sql) => prepareCached(db, sql));
  for (let start = 0; start < contactIds.length; start += CHUNK) {
    const chunk = JSON.stringify(contactIds.slice(start, start + CHUNK));
    for (const statement of statements) statement.run(chunk);
  }
}
