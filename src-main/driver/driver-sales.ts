import type { Payment } from '../../src-shared/orders/order.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { readContactSales } from '../orders/contact-sales-query.ts';
import { toDecimalRoubles } from './driver-values.ts';

const mostOrders = 100_000;

/** The orders of a contact, newest first, and its payments without an order, as the driver prints them. */
export function readDriverSales(db: BaseDatabase, contactId: number) {
  const { orders, payments } = readContactSales(db, contactId, mostOrders);
  return {
    orders: orders.map((order) => ({
      ...order,
      id: String(order.id),
      status: order.status?.label ?? null,
      statusKind: order.status?.kind ?? null,
      discount: toDecimalRoubles(order.discount),
      total: toDecimalRoubles(order.total),
      paid: toDecimalRoubles(order.paid),
      lines: order.lines.map((line) => ({
        ...line,
        id: String(line.id),
        productId: line.productId === null ? null : String(line.productId),
        quantity: line.quantity / 1000,
        price: toDecimalRoubles(line.price),
        discount: toDecimalRoubles(line.discount),
        sum: toDecimalRoubles(line.sum),
      })),
      payments: order.payments.map(printPayment),
    })),
    payments: payments.map(printPayment),
  };
}

function printPayment({ id, orderId, amount, ...payment }: Payment) {
  return {
    ...payment,
    id: String(id),
    orderId: orderId === null ? null : String(orderId),
    amount: toDecimalRoubles(amount),
  };
}
