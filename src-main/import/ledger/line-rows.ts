import type { LedgerRow } from './ledger-groups.ts';

/**
 * The rows of an order that are its lines. A row that names no item stands over those that do, as documents of other
 * programs have it: it tells of the whole order, and its sum is theirs once more.
 */
export function listLineRows(rows: readonly LedgerRow[]): readonly LedgerRow[] {
  const lines = rows.filter(({ order }) => order.item !== null);
  if (lines.length === 0 || lines.length === rows.length) return rows;
  const total = lines.reduce((sum, { order }) => sum + order.sum, 0);
  const isHead = ({ order }: LedgerRow): boolean =>
    order.item === null && (order.sum === total || order.sum === 0);
  return rows.filter((row) => !isHead(row));
}
