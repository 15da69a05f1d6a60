import type { OrderFieldName } from '../../orders/order-fields.ts';

/** What the fields of a ledger of sales are called. */
export const orderFieldsEn: Readonly<Record<OrderFieldName, string>> = {
  number: 'Order number',
  date: 'Order date',
  item: 'Goods or service',
  quantity: 'Quantity',
  unit: 'Unit',
  price: 'Price',
  discount: 'Discount',
  sum: 'Sum',
  paid: 'Paid',
  unpaid: 'Left to pay',
  paidAt: 'Payment date',
  method: 'Payment method',
  status: 'Order status',
  channel: 'Sales channel',
  due: 'Due',
  note: 'Order note',
};
