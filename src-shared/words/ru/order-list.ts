import type { orderColumnIds } from '../../orders/order-view.ts';

/** What the columns of the list of orders are called; a ledger that is exported says the same, so that it can be read again. */
export const orderListRu: Readonly<Record<(typeof orderColumnIds)[number], string>> = {
  orderedAt: 'Дата',
  number: 'Номер',
  client: 'Клиент',
  goods: 'Что куплено',
  status: 'Статус',
  total: 'Сумма',
  paid: 'Оплачено',
  debt: 'Долг',
  dueAt: 'Срок оплаты',
  daysLate: 'Опоздание',
};
