import { AppError } from '../../src-shared/contract/app-error.ts';
import type { OrderStatusKind } from '../../src-shared/orders/order-words.ts';
import { toSearchForm } from '../../src-shared/text/search-form.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { seedOrderStatuses } from './order-status-finder.ts';

function findId({ sqlite }: BaseDatabase, label: string): number | undefined {
  return sqlite
    .prepare<[string], number>('SELECT id FROM order_statuses WHERE normal_label = ?')
    .pluck()
    .get(toSearchForm(label));
}

function requireId(db: BaseDatabase, label: string): number {
  const id = findId(db, label);
  if (id === undefined) throw new AppError('notFound');
  return id;
}

/**
 * Adds a status at the end (`was` null) or changes the one of that word; a change of its kind makes the facts of every
 * client with such an order anew (see the journal's touched contacts). Throws AppError `valueTaken`, `notFound`.
 */
export function saveOrderStatus(
  db: BaseDatabase,
  { was, label, kind }: Readonly<{ was: string | null; label: string; kind: OrderStatusKind }>,
): void {
  seedOrderStatuses(db);
  const text = tidyLine(label);
  const holder = findId(db, text);
  if (was === null) {
    if (holder !== undefined) throw new AppError('valueTaken');
    db.sqlite
      .prepare(
        `INSERT INTO order_statuses (label, normal_label, kind, position)
         VALUES (?, ?, ?, (SELECT coalesce(max(position) + 1, 0) FROM order_statuses))`,
      )
      .run(text, toSearchForm(text), kind);
    return;
  }
  const id = requireId(db, was);
  if (holder !== undefined && holder !== id) throw new AppError('valueTaken');
  db.sqlite
    .prepare('UPDATE order_statuses SET label = ?, normal_label = ?, kind = ? WHERE id = ?')
    .run(text, toSearchForm(text), kind, id);
}

/** Puts the statuses into the order given; those left out follow in theirs. Throws AppError `notFound`. */
export function arrangeOrderStatuses(db: BaseDatabase, labels: readonly string[]): void {
  seedOrderStatuses(db);
  const named = new Set(labels.map((label) => requireId(db, label)));
  const all = db.sqlite
    .prepare<[], number>('SELECT id FROM order_statuses ORDER BY position, id')
    .pluck()
    .all();
  const update = db.sqlite.prepare('UPDATE order_statuses SET position = ? WHERE id = ?');
  for (const [position, id] of [...named, ...all.filter((each) => !named.has(each))].entries()) {
    update.run(position, id);
  }
}

/** Removes a status that no order has, the trash included. Throws AppError `statusInUse`, `notFound`. */
export function removeOrderStatus(db: BaseDatabase, label: string): void {
  seedOrderStatuses(db);
  const id = requireId(db, label);
  const orders =
    db.sqlite.prepare<[number], number>('SELECT count(*) FROM orders WHERE status_id = ?').pluck().get(id) ??
    0;
  if (orders > 0) throw new AppError('statusInUse', { orders });
  db.sqlite.prepare('DELETE FROM order_statuses WHERE id = ?').run(id);
}
