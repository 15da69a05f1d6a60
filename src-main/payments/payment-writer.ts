import type { PaymentMethod } from '../../src-shared/orders/order-words.ts';
import type { BaseDatabase } from '../base/base-database.ts';

type StoredPayment = Readonly<{
  contactId: number;
  orderId: number | null;
  paidAt: string;
  amount: number;
  method: PaymentMethod | null;
}>;

/** A prepared insert of payments, made inside an operation; `at` is when they are written, ISO UTC. */
export function preparePaymentWriter({ sqlite }: BaseDatabase, at: string): (payment: StoredPayment) => void {
  const insert = sqlite.prepare(
    'INSERT INTO payments (contact_id, order_id, paid_at, amount, method, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return ({ contactId, orderId, paidAt, amount, method }) => {
    insert.run(contactId, orderId, paidAt, amount, method, at);
  };
}
