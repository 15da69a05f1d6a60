CREATE TABLE `order_register` (
	`order_id` integer PRIMARY KEY NOT NULL,
	`contact_id` integer NOT NULL,
	`ordered_at` text NOT NULL,
	`due_at` text,
	`status_id` integer,
	`cancelled` integer NOT NULL,
	`total` integer NOT NULL,
	`paid` integer NOT NULL,
	`debt` integer NOT NULL,
	`days_late` integer
);
--> statement-breakpoint
CREATE INDEX `order_register_by_day` ON `order_register` (`ordered_at`);--> statement-breakpoint
CREATE INDEX `order_register_by_contact` ON `order_register` (`contact_id`);--> statement-breakpoint
CREATE INDEX `order_register_of_debts` ON `order_register` (`contact_id`,`due_at`,`ordered_at`,`debt`) WHERE "debt" > 0;--> statement-breakpoint
ALTER TABLE `contact_facts` ADD `debt_due_at` text;--> statement-breakpoint
ALTER TABLE `contact_facts` ADD `average_days_late` integer;--> statement-breakpoint
ALTER TABLE `contact_facts` ADD `paid_in_time` integer;--> statement-breakpoint
WITH wanted (id) AS MATERIALIZED (
  SELECT c.id FROM contacts c WHERE c.deleted_at IS NULL
),
days AS MATERIALIZED (
  SELECT p.contact_id, p.order_id, p.paid_at, sum(p.amount) AS amount FROM payments p
  WHERE p.contact_id IN (SELECT id FROM wanted) GROUP BY p.contact_id, p.order_id, p.paid_at
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
FROM own LEFT JOIN debts ON debts.id = own.id LEFT JOIN settled ON settled.id = own.id;--> statement-breakpoint
UPDATE contact_facts SET debt_due_at = r.due_at, average_days_late = r.late, paid_in_time = r.in_time
FROM (
  SELECT contact_id, min(due_at) FILTER (WHERE debt > 0) AS due_at,
    CAST(round(avg(days_late) FILTER (WHERE days_late > 0)) AS INTEGER) AS late,
    CAST(round(100.0 * count(*) FILTER (WHERE days_late = 0) / nullif(count(days_late), 0)) AS INTEGER) AS in_time
  FROM order_register GROUP BY contact_id
) AS r
WHERE r.contact_id = contact_facts.contact_id AND (r.due_at IS NOT NULL OR r.in_time IS NOT NULL);
