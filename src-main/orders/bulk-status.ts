import { AppError } from '../../src-shared/contract/app-error.ts';
import { readStatusKind, type OrderStatusKind } from '../../src-shared/orders/order-words.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { firstStatuses, prepareOrderStatusFinder, seedOrderStatuses } from './order-status-finder.ts';

type Status = Readonly<{ id: number | null; kind: OrderStatusKind }>;

function findStatus({ sqlite }: BaseDatabase, label: string | null): Status | null {
  if (label === null) return null;
  const form = toSearchForm(label);
  const known = sqlite
    .prepare<[string], { id: number; kind: OrderStatusKind }>(
      'SELECT id, kind FROM order_statuses WHERE normal_label = ?',
    )
    .get(form);
  const first = firstStatuses.find((status) => toSearchForm(status.label) === form);
  return known ?? { id: null, kind: first?.kind ?? readStatusKind(label) };
}

/** What giving these orders a status would change; kopecks in `counted` begin to count or stop. Writes nothing. */
export function previewStatus(
  db: BaseDatabase,
  ids: readonly number[],
  label: string | null,
): { orders: number; clients: number; counted: number } {
  const status = findStatus(db, label);
  const row = db.sqlite
    .prepare<[object], { orders: number; clients: number; counted: number }>(
      `SELECT count(*) AS orders, count(DISTINCT contact_id) AS clients,
         coalesce(sum(total * (cancelled - :cancelled)), 0) AS counted
       FROM order_register WHERE order_id IN (SELECT value FROM json_each(:ids)) AND (:fresh OR status_id IS NOT :statusId)`,
    )
    .get({
      ids: JSON.stringify(ids),
      cancelled: status?.kind === 'cancelled' ? 1 : 0,
      fresh: status !== null && status.id === null ? 1 : 0,
      statusId: status?.id ?? null,
    });
  return row ?? { orders: 0, clients: 0, counted: 0 };
}

/** Gives orders a status by its word, or none; those that have it already stay as they are. Inside an operation. */
export function setStatuses(
  db: BaseDatabase,
  ids: readonly number[],
  label: string | null,
  at: string,
): void {
  const statusId = label === null ? null : prepareOrderStatusFinder(db)(label);
  db.sqlite
    .prepare(
      `UPDATE orders SET status_id = :statusId, updated_at = :at
       WHERE id IN (SELECT value FROM json_each(:ids)) AND deleted_at IS NULL AND status_id IS NOT :statusId`,
    )
    .run({ ids: JSON.stringify(ids), statusId, at });
}

/** Gives all orders of one status another one, those in the trash included. Throws AppError `notFound`. Inside an operation. */
export function moveOrdersOfStatus(db: BaseDatabase, from: string, to: string, at: string): void {
  seedOrderStatuses(db);
  const source = findStatus(db, from)?.id ?? null;
  const target = findStatus(db, to)?.id ?? null;
  if (source === null || target === null || source === target) throw new AppError('notFound');
  db.sqlite
    .prepare('UPDATE orders SET status_id = ?, updated_at = ? WHERE status_id = ?')
    .run(target, at, source);
}
