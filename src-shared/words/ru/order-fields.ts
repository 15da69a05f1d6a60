import type { OrderFieldName } from '../../orders/order-fields.ts';

/** What the fields of a ledger of sales are called. */
export const orderFieldsRu: Readonly<Record<OrderFieldName, string>> = {
  number: 'Номер заказа',
  date: 'Дата заказа',
  item: 'Товар или услуга',
  quantity: 'Количество',
  unit: 'Единица',
  price: 'Цена',
  discount: 'Скидка',
  sum: 'Сумма',
  paid: 'Оплачено',
  unpaid: 'Осталось оплатить',
  paidAt: 'Дата оплаты',
  method: 'Способ оплаты',
  status: 'Статус заказа',
  channel: 'Канал продаж',
  due: 'Срок',
  note: 'Примечание к заказу',
};
