import type { ImportReview } from '../../../src-shared/import/import-review-contract.ts';
import type { PreparedOrderRow } from '../../../src-shared/orders/prepared-order-row.ts';

const shown = ['number', 'date', 'item', 'quantity', 'price', 'sum', 'paid', 'status', 'note'] as const;

/** What a row of a ledger says of its order, by the ids of the fields of a ledger: money in kopecks, the quantity in units. */
export function listOrderValues(order: PreparedOrderRow): ImportReview['values'] {
  return shown.flatMap((name) => {
    const value = order[name];
    if (value === null) return [];
    return [{ fieldId: `order:${name}`, value: name === 'quantity' ? Number(value) / 1000 : value }];
  });
}
