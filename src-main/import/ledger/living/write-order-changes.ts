import { computeOrderTotal } from '../../../../src-shared/orders/line-sum.ts';
import type { BaseDatabase } from '../../../base/base-database.ts';
import { setOrderStatus } from '../../../orders/order-commands.ts';
import { writeOrderLines, type ComputedLine } from '../../../orders/write-order-lines.ts';
import { preparePaymentWriter } from '../../../payments/payment-writer.ts';
import type { OrderChange } from './compare-order.ts';
import type { OrderImage } from './read-order-image.ts';

const columnNames = { orderedAt: 'ordered_at', dueAt: 'due_at', channel: 'channel', note: 'note' } as const;

/** Writes the ticked changes of an order, inside an operation. `at` is ISO UTC. */
export function writeOrderChanges(
  db: BaseDatabase,
  image: OrderImage,
  changes: readonly OrderChange[],
  at: string,
): void {
  const { id: orderId, contactId, discount } = image;
  const lineChanges = changes.flatMap(({ line }) => line ?? []);
  if (lineChanges.length > 0) {
    const byId = new Map(lineChanges.map((change) => [change.id, change.line]));
    const kept = image.lines.flatMap((line): ComputedLine[] => {
      const next = byId.get(line.id);
      return next === null ? [] : [{ ...line, ...next }];
    });
    const added = lineChanges.flatMap(({ id, line }): ComputedLine[] =>
      id === null && line !== null ? [{ ...line, id }] : [],
    );
    const lines = [...kept, ...added];
    writeOrderLines(db, { orderId, contactId, lines }, at);
    const sums = lines.map(({ sum }) => sum);
    db.sqlite
      .prepare('UPDATE orders SET total = ?, updated_at = ? WHERE id = ?')
      .run(computeOrderTotal(sums, discount), at, orderId);
  }
  const insertPayment = preparePaymentWriter(db, at);
  for (const { status, payment, column } of changes) {
    if (status !== undefined) setOrderStatus(db, orderId, status, at);
    if (payment !== undefined) insertPayment({ ...payment, contactId, orderId });
    if (column !== undefined) {
      db.sqlite
        .prepare(`UPDATE orders SET ${columnNames[column.name]} = ?, updated_at = ? WHERE id = ?`)
        .run(column.value, at, orderId);
    }
  }
}
