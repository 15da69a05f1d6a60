import type { ImportReview } from '../../../src-shared/import/import-review-contract.ts';
import type { PreparedOrderRow } from '../../../src-shared/orders/prepared-order-row.ts';

const shown = ['number', 'date', 'item', 'quantity', 'price', 'sum', 'paid', 'status', 'note'] as const;

/**
 * What the rows of a ledger say of their order, by the ids of the fields of a ledger: money in kopecks, the quantity in
 * units. Of several rows the items are listed and the sums added up.
 */
export function listOrderValues(orders: readonly PreparedOrderRow[]): ImportReview['values'] {
  const order = joinRows(orders);
  return shown.flatMap((name) => {
    const value = order[name] ?? null;
    if (value === null) return [];
    return [{ fieldId: `order:${name}`, value: name === 'quantity' ? Number(value) / 1000 : value }];
  });
}

type Shown = Partial<Pick<PreparedOrderRow, (typeof shown)[number]>>;

function joinRows(orders: readonly PreparedOrderRow[]): Shown {
  const [first] = orders;
  if (first === undefined || orders.length === 1) return first ?? {};
  const { number, date } = first;
  const paid = orders.flatMap((order) => order.paid ?? []);
  return {
    number,
    date,
    item: orders.flatMap(({ item }) => item ?? []).join('; '),
    sum: addUp(orders.map(({ sum }) => sum)),
    // One amount in every row is the payment of the whole order as a rule; which it is, the taker of orders knows.
    paid: paid.length === 0 || new Set(paid).size === 1 ? (paid[0] ?? null) : addUp(paid),
    status: orders.find(({ status }) => status !== null)?.status ?? null,
    note: orders.find(({ note }) => note !== null)?.note ?? null,
  };
}

function addUp(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
