import type { orderColumnIds } from '../../orders/order-view.ts';

/** What the columns of the list of orders are called; a ledger that is exported says the same, so that it can be read again. */
export const orderListEn: Readonly<Record<(typeof orderColumnIds)[number], string>> = {
  orderedAt: 'Date',
  number: 'Number',
  client: 'Client',
  goods: 'Bought',
  status: 'Status',
  total: 'Sum',
  paid: 'Paid',
  debt: 'Debt',
  dueAt: 'Due',
  daysLate: 'Late',
};
