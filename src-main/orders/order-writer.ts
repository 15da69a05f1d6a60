import type { PaymentMethod } from '../../src-shared/orders/order-words.ts';
import { computeOrderTotal } from '../../src-shared/orders/line-sum.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { preparePaymentWriter } from '../payments/payment-writer.ts';
import { prepareProductFinder } from '../products/product-finder.ts';
import { prepareOrderStatusFinder } from './order-status-finder.ts';

/** A line to be written: quantity in thousandths, money in kopecks. */
export type NewOrderLine = Readonly<{
  title: string;
  quantity: number;
  unit: string | null;
  price: number;
  discount: number;
  sum: number;
}>;

/** A payment to be written: the day ISO, kopecks. */
export type NewPayment = Readonly<{ paidAt: string; amount: number; method: PaymentMethod | null }>;

/** An order to be written; the status as a word. */
export type NewOrder = Readonly<{
  contactId: number;
  number: string | null;
  orderedAt: string;
  dueAt: string | null;
  status: string | null;
  channel: string | null;
  note: string | null;
  lines: readonly NewOrderLine[];
  payments: readonly NewPayment[];
  /** The row of the import that the order begins with. */
  row: number;
}>;

/** Writes orders over prepared statements. */
export type OrderWriter = Readonly<{
  /** Adds an order with its lines and payments; answers its id. */
  insert: (order: NewOrder) => number;
  addLine: (orderId: number, contactId: number, position: number, line: NewOrderLine) => void;
  setTotal: (orderId: number, total: number) => void;
  setStatus: (orderId: number, status: string) => void;
  addPayment: (orderId: number, contactId: number, payment: NewPayment) => void;
}>;

/** When orders are written, ISO UTC, and the import that writes them. */
export type OrderStamp = Readonly<{ at: string; importOperationId: number | null }>;

/** Prepares the writer inside an operation, for that operation only. */
export function prepareOrderWriter(db: BaseDatabase, { at, importOperationId }: OrderStamp): OrderWriter {
  const findStatus = prepareOrderStatusFinder(db);
  const findProduct = prepareProductFinder(db, at);
  const insertPayment = preparePaymentWriter(db, at);
  const insertOrder = db.sqlite.prepare(
    `INSERT INTO orders (contact_id, number, ordered_at, due_at, status_id, channel, total, note,
       import_operation_id, import_row, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertLine = db.sqlite.prepare(
    `INSERT INTO order_lines (order_id, contact_id, position, product_id, title, quantity, unit, price, discount, sum)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const updateTotal = db.sqlite.prepare('UPDATE orders SET total = ?, updated_at = ? WHERE id = ?');
  const updateStatus = db.sqlite.prepare('UPDATE orders SET status_id = ?, updated_at = ? WHERE id = ?');

  const addLine: OrderWriter['addLine'] = (orderId, contactId, position, line) => {
    const { title, quantity, unit, price, discount, sum } = line;
    const productId = findProduct(line);
    insertLine.run(orderId, contactId, position, productId, title, quantity, unit, price, discount, sum);
  };

  return {
    insert: (order) => {
      const { contactId, number, orderedAt, dueAt, status, channel, note, lines, payments, row } = order;
      const statusId = status === null ? null : findStatus(status);
      const sums = lines.map(({ sum }) => sum);
      const total = computeOrderTotal(sums, 0);
      const facts = [contactId, number, orderedAt, dueAt, statusId, channel, total, note];
      const orderId = Number(insertOrder.run(...facts, importOperationId, row, at, at).lastInsertRowid);
      for (const [position, line] of lines.entries()) addLine(orderId, contactId, position, line);
      for (const payment of payments) insertPayment({ ...payment, contactId, orderId });
      return orderId;
    },
    addLine,
    setTotal: (orderId, total) => void updateTotal.run(total, at, orderId),
    setStatus: (orderId, status) => void updateStatus.run(findStatus(status), at, orderId),
    addPayment: (orderId, contactId, payment) => insertPayment({ ...payment, contactId, orderId }),
  };
}
