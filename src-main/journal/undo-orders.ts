import type { Database } from 'better-sqlite3';
import { findStandInProduct } from '../products/stand-in-product.ts';
import { listInsertedRanges, listLaterInserts } from './inserted-ranges.ts';
import { parseRowImage } from './row-image.ts';
import type { StoredChange } from './row-reverter.ts';
import type { UndoTarget } from './undo-target.ts';
import { effectiveChange } from './undo-verdicts.ts';

/**
 * An order and its lines are one document: they go back together or not at all, so that its total stays the sum of
 * its lines. It stays when it or a line of it was edited since, or when the target made it and it was paid since;
 * then payments that the target made with it stay too.
 */
export type UndoOrders = Readonly<{
  isKept: (change: StoredChange) => boolean;
  /** The change with a product that is there, where a line comes back: its own may have gone since. */
  settleProduct: (change: StoredChange) => StoredChange;
  /** A product that cannot come back because another one has its name by now: lines take that one. */
  isReplaced: (change: StoredChange) => boolean;
  /** Notes what a constraint forbade; what had gone back by then is made to add up in the end. */
  noteFailed: (change: StoredChange) => void;
  mendTotals: () => void;
}>;

type Kept = Readonly<{ edited: ReadonlySet<number>; whole: ReadonlySet<number> }>;

const editedSql = `
  SELECT DISTINCT CASE table_name WHEN 'orders' THEN row_id
    ELSE coalesce(before ->> '$.order_id', (SELECT order_id FROM order_lines WHERE order_lines.id = row_id)) END
  FROM changes NOT INDEXED WHERE id > ? AND table_name IN ('orders', 'order_lines') AND ${effectiveChange}`;
const paidSql = `
  SELECT DISTINCT order_id FROM payments WHERE order_id IS NOT NULL AND id IN (
    SELECT row_id FROM changes NOT INDEXED WHERE id > ? AND table_name = 'payments' AND ${effectiveChange})`;
const createdSql = `
  SELECT row_id FROM changes NOT INDEXED
  WHERE id BETWEEN ? AND ? AND table_name = 'orders' AND change = 'insert'`;
const mendSql = `
  UPDATE orders SET total = (SELECT coalesce(sum(sum), 0) FROM order_lines WHERE order_id = orders.id) - discount
  WHERE id = ?`;

function readIds(sqlite: Database, sql: string, ...bounds: number[]): number[] {
  return sqlite
    .prepare<number[], number | null>(sql)
    .pluck()
    .all(...bounds)
    .filter((id) => id !== null);
}

function gatherKept(sqlite: Database, target: UndoTarget): Kept {
  const { root } = target;
  const given = (table: string): number[] =>
    listLaterInserts(sqlite, root.id)
      .filter((range) => range.table === table)
      .flatMap(({ firstId }) =>
        readIds(sqlite, `SELECT DISTINCT order_id FROM "${table}" WHERE id >= ?`, firstId),
      );
  const edited = new Set([...readIds(sqlite, editedSql, root.lastChange), ...given('order_lines')]);
  const paid = [...readIds(sqlite, paidSql, root.lastChange), ...given('payments')];
  const created = new Set(readIds(sqlite, createdSql, target.firstChange, target.lastChange));
  const range = listInsertedRanges(sqlite, target.id).find(({ table }) => table === 'orders');
  const isCreated = (id: number): boolean =>
    created.has(id) || (range !== undefined && id >= range.firstId && id <= range.lastId);
  return { edited, whole: new Set([...edited, ...paid].filter(isCreated)) };
}

/** Prepares the question for one undo; nothing is read until a row of an order comes up. */
export function prepareUndoOrders(sqlite: Database, target: UndoTarget): UndoOrders {
  const failed = new Set<number>();
  let known: Kept | null = null;

  function findOrderId({ table, rowId, change, before }: StoredChange): number | null {
    if (table === 'orders') return rowId;
    if (change === 'delete') return Number(parseRowImage(before)['order_id'] ?? 0);
    const orderId = sqlite
      .prepare<[number], number | null>(`SELECT order_id FROM "${table}" WHERE id = ?`)
      .pluck()
      .get(rowId);
    return orderId ?? null;
  }

  return {
    isKept: (change) => {
      if (!['orders', 'order_lines', 'payments'].includes(change.table)) return false;
      known ??= gatherKept(sqlite, target);
      if (known.edited.size + known.whole.size + failed.size === 0) return false;
      const orderId = findOrderId(change);
      if (orderId === null) return false;
      if (known.whole.has(orderId)) return true;
      return change.table !== 'payments' && (known.edited.has(orderId) || failed.has(orderId));
    },
    settleProduct: (change) => {
      if (change.table !== 'order_lines') return change;
      const image = parseRowImage(change.before);
      const productId = image['product_id'];
      if (typeof productId !== 'number') return change;
      const found = findStandInProduct(sqlite, productId);
      if (found === productId) return change;
      return { ...change, before: JSON.stringify({ ...image, product_id: found }) };
    },
    isReplaced: ({ table, rowId, change }) =>
      table === 'products' && change === 'delete' && findStandInProduct(sqlite, rowId) !== null,
    noteFailed: (change) => {
      if (change.table === 'orders') failed.add(change.rowId);
    },
    mendTotals: () => {
      const mend = sqlite.prepare(mendSql);
      for (const orderId of failed) mend.run(orderId);
    },
  };
}
