import type { OrderView } from '../../../src-shared/orders/order-view.ts';

export const periods = ['all', 'month', 'lastMonth', 'year', 'lastYear', 'own'] as const;
export type Period = (typeof periods)[number];

/** What the owner set up over the list of orders. `from` and `to` are ISO days of a period of the owner's own. */
export type OrderViewState = Omit<OrderView, 'from' | 'to'> &
  Readonly<{ period: Period; from: string | null; to: string | null; productName: string }>;

export const initialOrderView: OrderViewState = {
  search: '',
  status: null,
  period: 'all',
  from: null,
  to: null,
  paid: 'any',
  channel: null,
  productId: null,
  productName: '',
  sort: { field: 'orderedAt', direction: 'desc' },
};

function month(year: number, index: number): { from: string; to: string } {
  return {
    from: isoDay(new Date(Date.UTC(year, index, 1))),
    to: isoDay(new Date(Date.UTC(year, index + 1, 0))),
  };
}

function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The first and the last ISO day of a period; `today` is the owner's. */
export function findPeriod(
  { period, from, to }: Pick<OrderViewState, 'period' | 'from' | 'to'>,
  today: string,
): { from: string | null; to: string | null } {
  const year = Number(today.slice(0, 4));
  const index = Number(today.slice(5, 7)) - 1;
  switch (period) {
    case 'all':
      return { from: null, to: null };
    case 'month':
      return month(year, index);
    case 'lastMonth':
      return month(year, index - 1);
    case 'year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    default:
      return { from, to };
  }
}

/** The state as the base process is asked for it. */
export function toOrderView(state: OrderViewState, today: string): OrderView {
  const { period: _period, productName: _productName, search, ...view } = state;
  return { ...view, search: search.trim(), ...findPeriod(state, today) };
}

/** True when nothing narrows the list: an empty answer then means that there are no orders. */
export function isEveryOrder({ search, status, period, paid, channel, productId }: OrderViewState): boolean {
  const narrowed =
    status !== null || period !== 'all' || paid !== 'any' || channel !== null || productId !== null;
  return search.trim() === '' && !narrowed;
}
