import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { runOperation } from '../../src-main/journal/run-operation.ts';
import { prepareOrderWriter } from '../../src-main/orders/order-writer.ts';

/** A sale for a test: the contact, the ISO day, kopecks, and the status as a word. */
export type TestSale = Readonly<{ contactId: number; day: string; sum: number; status?: string }>;

/** Writes orders of one line each as one operation; answers the operation's id. */
export function insertTestOrders(db: BaseDatabase, sales: readonly TestSale[], at = new Date()): number {
  return runOperation(db, { kind: 'edit', params: {}, at }, () => {
    const writer = prepareOrderWriter(db, { at: at.toISOString(), importOperationId: null });
    for (const { contactId, day, sum, status = null } of sales) {
      writer.insert({
        contactId,
        number: null,
        orderedAt: day,
        dueAt: null,
        status,
        channel: null,
        note: null,
        lines: [{ title: 'Замер', quantity: 1000, unit: null, price: sum, discount: 0, sum }],
        payments: [],
        row: 1,
      });
    }
  }).operationId;
}
