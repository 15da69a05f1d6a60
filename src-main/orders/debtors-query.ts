import {
  debtAgesSchema,
  debtorSchema,
  type DebtAges,
  type Debtor,
} from '../../src-shared/orders/debts-contract.ts';

import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { addDays } from '../filters/day-range.ts';

// A debt without a due day is as old as its order. One brought along from an old list has no day: its age is not known.
const debtsSql = `
  SELECT contact_id, coalesce(due_at, ordered_at) AS day, debt FROM order_register WHERE debt > 0
  UNION ALL
  SELECT c.id, NULL, c.opening_debt - coalesce(f.paid_total, 0)
  FROM contacts c LEFT JOIN contact_facts f ON f.contact_id = c.id
  WHERE c.deleted_at IS NULL AND coalesce(f.orders_count, 0) = 0 AND c.opening_debt > coalesce(f.paid_total, 0)`;

const agesSql = `
  coalesce(sum(debt), 0) AS debt,
  coalesce(sum(debt) FILTER (WHERE day IS NULL OR day >= :today), 0) AS ahead,
  coalesce(sum(debt) FILTER (WHERE day < :today AND day >= :day30), 0) AS upTo30,
  coalesce(sum(debt) FILTER (WHERE day < :day30 AND day >= :day60), 0) AS upTo60,
  coalesce(sum(debt) FILTER (WHERE day < :day60 AND day >= :day90), 0) AS upTo90,
  coalesce(sum(debt) FILTER (WHERE day < :day90), 0) AS over90`;

const debtorsSql = `
  SELECT d.*, c.name AS client, (
      SELECT p.value FROM contact_points p WHERE p.contact_id = d.contactId AND p.type = 'phone' ORDER BY p.position, p.id LIMIT 1
    ) AS phone
  FROM (
    SELECT contact_id AS contactId, min(day) AS since, ${agesSql}
    FROM (${debtsSql}) GROUP BY contact_id ORDER BY debt DESC, contact_id LIMIT :limit
  ) AS d JOIN contacts c ON c.id = d.contactId ORDER BY d.debt DESC, c.sort_name, c.id`;

/** Who owes on the ISO day `today`, the largest debts first, how many they are, and all debts together. */
export function listDebtors(
  db: BaseDatabase,
  limit: number,
  today: string,
): { debtors: Debtor[]; count: number; totals: DebtAges } {
  const days = {
    today,
    day30: addDays(today, -30),
    day60: addDays(today, -60),
    day90: addDays(today, -90),
  };
  const debtors = prepareCached<[object], unknown>(db, debtorsSql)
    .all({ ...days, limit })
    .map((row) => debtorSchema.parse(row));
  const totals = prepareCached<[object], unknown>(db, `SELECT ${agesSql} FROM (${debtsSql})`).get(days);
  const count = prepareCached<[], number>(db, `SELECT count(DISTINCT contact_id) FROM (${debtsSql})`)
    .pluck()
    .get();
  return { debtors, count: count ?? 0, totals: debtAgesSchema.parse(totals) };
}
