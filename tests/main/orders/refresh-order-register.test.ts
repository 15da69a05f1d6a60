import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { trashContacts } from '../../../src-main/contacts/contact-commands.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { readContactStanding } from '../../../src-main/orders/contact-standing-query.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { paymentHandlers } from '../../../src-main/payments/payment-handlers.ts';
import { readMigrations } from '../../../src-main/base/read-migrations.ts';
import { createTestDatabase, migrationsFolder } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { insertTestOrders } from '../../support/insert-test-orders.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const now = new Date('2026-05-20T10:00:00Z');
const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-04-${String(each).padStart(2, '0')}`);
const paid = fc.record({
  paidAt: day,
  amount: fc.integer({ min: -500, max: 1500 }).filter((sum) => sum !== 0),
});
const sale = fc.record({
  contactId: fc.integer({ min: 1, max: 30 }),
  orderedAt: day,
  dueAt: fc.option(day),
  status: fc.constantFrom(null, 'Новый', 'Отменён'),
  price: fc.integer({ min: -300, max: 2000 }),
  payments: fc.array(paid, { maxLength: 3 }),
});
type Sale = typeof sale extends fc.Arbitrary<infer Value> ? Value : never;
const contactIds = Array.from({ length: 30 }, (_, index) => index + 1);

function open(): BaseContext {
  const db = createTestDatabase();
  insertTestContacts(
    db,
    contactIds.map((id) => `Клиент ${id}`),
  );
  // The handlers of sales look at the base and the clock only.
  return { db, now: () => now } as BaseContext;
}

const readRegister = ({ db }: BaseContext) =>
  db.sqlite.prepare<[], Record<string, unknown>>('SELECT * FROM order_register ORDER BY order_id').all();

const readDiscipline = ({ db }: BaseContext) =>
  db.sqlite
    .prepare<[], Record<string, unknown>>(
      `SELECT c.id, debt_due_at, average_days_late, paid_in_time
       FROM contacts c LEFT JOIN contact_facts ON contact_id = c.id ORDER BY c.id`,
    )
    .all();

function sell(context: BaseContext, { contactId, payments, ...rest }: Sale): number {
  const { price, ...order } = rest;
  const lines = [buildOrderLine({ price })];
  const input = { contactId, order: buildOrderInput({ ...order, lines }), payment: null };
  const { id, operationId } = orderHandlers['orders:create'](context, input);
  for (const payment of payments) pay(context, contactId, id, payment);
  return operationId;
}

function pay(
  context: BaseContext,
  contactId: number,
  orderId: number | null,
  payment: Readonly<{ paidAt: string; amount: number }>,
): void {
  paymentHandlers['payments:create'](context, {
    contactId,
    orderId,
    payment: { ...payment, method: null, note: null },
  });
}

describe('refreshOrderRegister', () => {
  it('tells the same debts and discipline as the rule does, order by order', () => {
    const context = open();
    for (const each of fc.sample(sale, 150)) sell(context, each);
    const loose = fc.sample(fc.tuple(fc.constantFrom(...contactIds), paid), 20);
    for (const [contactId, payment] of loose) pay(context, contactId, null, payment);
    const register = Map.groupBy(readRegister(context), (row) => row['contact_id']);
    const discipline = readDiscipline(context);
    for (const contactId of contactIds) {
      const standing = readContactStanding(context.db, contactId, '2026-05-20');
      const own = register.get(contactId) ?? [];
      expect(own.flatMap((row) => (row['debt'] === 0 ? [] : [[row['order_id'], row['debt']]]))).toEqual(
        standing.debts.map(({ orderId, left }) => [orderId, left]).toSorted(([a = 0], [b = 0]) => a - b),
      );
      const timed = own.map((row) => row['days_late']).filter((days) => days !== null);
      expect(timed).toHaveLength(standing.paidWithDue);
      expect(timed.filter((days) => days === 0)).toHaveLength(standing.paidInTime);
      const share = Math.round((100 * standing.paidInTime) / standing.paidWithDue);
      expect(discipline[contactId - 1]).toEqual({
        id: contactId,
        debt_due_at: standing.debts.find(({ dueAt }) => dueAt !== null)?.dueAt ?? null,
        average_days_late: standing.averageDaysLate,
        paid_in_time: standing.paidWithDue === 0 ? null : share,
      });
    }
  });

  it('is filled by the migration as the program itself would', () => {
    const context = open();
    for (const each of fc.sample(sale, 100)) sell(context, each);
    const kept = [readRegister(context), readDiscipline(context)];
    const { sqlite } = context.db;
    sqlite.exec('DROP TABLE order_register');
    for (const column of ['debt_due_at', 'average_days_late', 'paid_in_time']) {
      sqlite.exec(`ALTER TABLE contact_facts DROP COLUMN ${column}`);
    }
    const migration = readMigrations(migrationsFolder).find(({ name }) => name.endsWith('order-register'));
    for (const statement of migration?.statements ?? []) sqlite.exec(statement);
    expect([readRegister(context), readDiscipline(context)]).toEqual(kept);
  });

  it('leaves out the orders of the trash and of clients in it, and lists them again after an undo', async () => {
    const context = open();
    const { db } = context;
    const one = { orderedAt: '2026-04-10', dueAt: null, status: null, price: 1000, payments: [] };
    sell(context, { ...one, contactId: 1 });
    const made = sell(context, { ...one, contactId: 2 });
    const kept = readRegister(context);
    const gone = orderHandlers['orders:trash'](context, { ids: [1] });
    const trashed = runOperation(db, { kind: 'trash', params: {}, at: now }, () =>
      trashContacts(db, [2], now.toISOString()),
    );
    expect(readRegister(context)).toEqual([]);
    await undoOperation(db, trashed.operationId, { at: now });
    await undoOperation(db, gone.operationId, { at: now });
    expect(readRegister(context)).toEqual(kept);
    await undoOperation(db, made, { at: now });
    expect(readRegister(context)).toEqual(kept.slice(0, 1));
  });
});

describe('the register after a payment by another card', () => {
  it('counts it for the order, and no more once it is gone', async () => {
    const db = createTestDatabase();
    insertTestContacts(db, ['Анна', 'Борис']);
    insertTestOrders(db, [{ contactId: 1, day: '2026-04-01', sum: 1000 }]);
    const read = () => db.sqlite.prepare('SELECT paid, debt FROM order_register').raw().all();
    const { operationId } = runOperation(db, { kind: 'edit', params: {}, at: now }, () =>
      db.sqlite.exec(
        "INSERT INTO payments (contact_id, order_id, paid_at, amount, method, created_at) VALUES (2, 1, '2026-04-02', 400, 'cash', '')",
      ),
    );
    expect(read()).toEqual([[400, 600]]);
    await undoOperation(db, operationId, { at: now });
    expect(read()).toEqual([[0, 1000]]);
  });
});
