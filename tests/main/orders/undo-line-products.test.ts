import { describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const now = new Date('2026-05-20T10:00:00Z');
const at = { at: now };

function open(): BaseContext {
  const db = createTestDatabase();
  insertTestContacts(db, ['Анна'], now);
  return { db, now: () => now } as BaseContext;
}

function sell(context: BaseContext): number {
  const lines = [buildOrderLine({ title: 'Замер', quantity: 1000, price: 500 })];
  const order = buildOrderInput({ orderedAt: '2026-04-01', dueAt: null, status: null, discount: 0, lines });
  return orderHandlers['orders:create'](context, { contactId: 1, order, payment: null }).operationId;
}

const listLines = ({ db }: BaseContext): unknown[] =>
  db.sqlite
    .prepare(
      'SELECT order_id, p.name FROM order_lines l LEFT JOIN products p ON p.id = l.product_id ORDER BY 1',
    )
    .raw()
    .all();

describe('an order that comes back after its product has gone', () => {
  it('has its line, of the product of that name that was added since', async () => {
    const context = open();
    const undone = await undoOperation(context.db, sell(context), at);
    sell(context);
    const again = await undoOperation(context.db, undone.operationId, at);
    expect(again.failed).toBe(0);
    expect(listLines(context)).toEqual([
      [1, 'Замер'],
      [2, 'Замер'],
    ]);
  });

  it('has its line without a product when there is none of that name', async () => {
    const context = open();
    const first = sell(context);
    const second = await undoOperation(context.db, sell(context), at);
    await undoOperation(context.db, first, at);
    const again = await undoOperation(context.db, second.operationId, at);
    expect(again.failed).toBe(0);
    expect(listLines(context)).toEqual([[2, null]]);
  });
});
