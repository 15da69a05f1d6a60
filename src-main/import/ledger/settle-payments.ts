import type { NewPayment } from '../../orders/order-writer.ts';
import type { LedgerRow } from './ledger-groups.ts';

/**
 * The payments that the rows of one order tell. Several rows that all repeat one amount larger than their own sum tell
 * the payment of the whole order, once. A payment without a day was made on the day of the order.
 */
export function listPayments(rows: readonly LedgerRow[], orderedAt: string): readonly NewPayment[] {
  const told = isRepeated(rows) ? rows.slice(0, 1) : rows;
  return told.flatMap(({ order: { paid, paidAt, method } }): NewPayment[] =>
    paid === null || paid === 0 ? [] : [{ paidAt: paidAt ?? orderedAt, amount: paid, method }],
  );
}

function isRepeated(rows: readonly LedgerRow[]): boolean {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return false;
  const { paid } = first.order;
  return (
    paid !== null &&
    rows.every(({ order }) => order.paid === paid) &&
    rows.some(({ order }) => order.sum < paid)
  );
}
