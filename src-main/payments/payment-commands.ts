import { AppError } from '../../src-shared/contract/app-error.ts';
import type { PaymentInput } from '../../src-shared/orders/order-input.ts';
import { tidyLine } from '../../src-shared/text/tidy-text.ts';
import type { BaseDatabase } from '../base/base-database.ts';

function tidyPayment({ note, ...payment }: PaymentInput): PaymentInput {
  const tidy = note === null ? '' : tidyLine(note);
  return { ...payment, note: tidy === '' ? null : tidy };
}

function assertPayer({ sqlite }: BaseDatabase, contactId: number, orderId: number | null): void {
  const found =
    orderId === null
      ? sqlite.prepare('SELECT 1 FROM contacts WHERE id = ?').get(contactId)
      : sqlite
          .prepare('SELECT 1 FROM orders WHERE id = ? AND contact_id = ? AND deleted_at IS NULL')
          .get(orderId, contactId);
  if (found === undefined) throw new AppError('notFound');
}

/** Adds a payment; answers its id. Throws AppError `notFound` when the contact or its order is gone. */
export function createPayment(
  db: BaseDatabase,
  { contactId, orderId, payment }: { contactId: number; orderId: number | null; payment: PaymentInput },
  at: string,
): number {
  assertPayer(db, contactId, orderId);
  const { lastInsertRowid } = db.sqlite
    .prepare(
      `INSERT INTO payments (contact_id, order_id, paid_at, amount, method, note, created_at)
       VALUES (:contactId, :orderId, :paidAt, :amount, :method, :note, :at)`,
    )
    .run({ ...tidyPayment(payment), contactId, orderId, at });
  return Number(lastInsertRowid);
}

/** Replaces a payment; it stays with its order. Throws AppError `notFound`. */
export function updatePayment({ sqlite }: BaseDatabase, id: number, payment: PaymentInput): void {
  const { changes } = sqlite
    .prepare(
      'UPDATE payments SET paid_at = :paidAt, amount = :amount, method = :method, note = :note WHERE id = :id',
    )
    .run({ ...tidyPayment(payment), id });
  if (changes === 0) throw new AppError('notFound');
}

/** Removes a payment. Throws AppError `notFound`. */
export function removePayment({ sqlite }: BaseDatabase, id: number): void {
  if (sqlite.prepare('DELETE FROM payments WHERE id = ?').run(id).changes === 0) {
    throw new AppError('notFound');
  }
}
