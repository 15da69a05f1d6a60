import type { OrderPart, OrdersDifference } from '../../src-shared/import/order-difference.ts';
import { toDecimalRoubles } from './driver-values.ts';

/** The difference of a ledger as the driver prints it: ids as texts, money as decimals, quantities in units. */
export function printOrdersDifference({ fresh, changed, gone }: OrdersDifference) {
  return {
    fresh: { ...fresh, rows: fresh.rows.map((row) => ({ ...row, total: toDecimalRoubles(row.total) })) },
    changed: {
      ...changed,
      rows: changed.rows.map(({ parts, ...row }) => ({
        ...showIds(row),
        parts: parts.map((part) => ({
          ...part,
          before: printSide(part.before),
          after: printSide(part.after),
        })),
      })),
    },
    gone: {
      ...gone,
      rows: gone.rows.map((row) => ({ ...showIds(row), total: toDecimalRoubles(row.total) })),
    },
  };
}

function showIds<Row extends Readonly<{ orderId: number; contactId: number }>>(row: Row) {
  return { ...row, orderId: String(row.orderId), contactId: String(row.contactId) };
}

function printSide(side: OrderPart['before']) {
  if (typeof side === 'number') return toDecimalRoubles(side);
  if (side === null || typeof side === 'string') return side;
  const { title, quantity, price, sum } = side;
  return { title, quantity: quantity / 1000, price: toDecimalRoubles(price), sum: toDecimalRoubles(sum) };
}
