import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { orderStatusHandlers } from '../../../src-main/orders/order-status-handlers.ts';
import { refreshContactFacts } from '../../../src-main/orders/refresh-contact-facts.ts';
import { refreshOrderRegister } from '../../../src-main/orders/refresh-order-register.ts';
import { paymentHandlers } from '../../../src-main/payments/payment-handlers.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const now = new Date('2026-05-20T10:00:00Z');
const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-04-${String(each).padStart(2, '0')}`);
const money = fc.integer({ min: -50_000, max: 200_000 });
const nth = fc.nat(6);
const status = fc.constantFrom(null, 'Новый', 'Выполнен', 'Отменён', 'Свой');
const payment = fc.record({
  paidAt: day,
  amount: money.filter((each) => each !== 0),
  method: fc.constantFrom(null, 'cash' as const, 'card' as const, 'transfer' as const),
  note: fc.constant(null),
});
const line = fc
  .record({
    title: fc.constantFrom('Замер', 'Монтаж', 'Доставка', ''),
    quantity: fc.integer({ min: -2000, max: 20_000 }),
    price: money,
    discount: fc.nat(5000),
  })
  .map(buildOrderLine);
const order = fc
  .record({
    orderedAt: day,
    dueAt: fc.option(day),
    status,
    discount: fc.nat(5000),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  .map(buildOrderInput);
const action = fc.oneof(
  fc.record({
    act: fc.constant('create' as const),
    contactId: fc.integer({ min: 1, max: 2 }),
    order,
    payment: fc.option(payment),
  }),
  fc.record({ act: fc.constant('update' as const), nth, order, keeps: fc.boolean() }),
  fc.record({ act: fc.constant('status' as const), nth, status }),
  fc.record({
    act: fc.constant('kind' as const),
    kind: fc.constantFrom('open' as const, 'cancelled' as const),
  }),
  fc.record({ act: fc.constant('dropStatus' as const) }),
  fc.record({ act: fc.constant('trash' as const), nth, back: fc.boolean() }),
  fc.record({ act: fc.constant('pay' as const), nth, payment }),
  fc.record({ act: fc.constant('repay' as const), nth, payment }),
  fc.record({ act: fc.constant('unpay' as const), nth }),
  fc.record({ act: fc.constant('undo' as const), nth }),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

function pick(db: BaseDatabase, table: 'orders' | 'payments', place: number): number {
  const ids = db.sqlite.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  return ids[place % Math.max(ids.length, 1)] ?? 1_000_000;
}

function keepLines(db: BaseDatabase, id: number, input: ReturnType<typeof buildOrderInput>) {
  const ids = db.sqlite
    .prepare<[number], number>('SELECT id FROM order_lines WHERE order_id = ? ORDER BY position')
    .pluck()
    .all(id);
  return { ...input, lines: input.lines.map((each, index) => ({ ...each, id: ids[index] ?? null })) };
}

function perform(context: BaseContext, done: Exclude<Action, { act: 'undo' }>): number {
  const { db } = context;
  if (done.act === 'create') return orderHandlers['orders:create'](context, omitAct(done)).operationId;
  if (done.act === 'kind') {
    const input = { was: 'Выполнен', label: 'Выполнен', kind: done.kind };
    return orderStatusHandlers['order-statuses:save'](context, input).operationId;
  }
  if (done.act === 'dropStatus') {
    return orderStatusHandlers['order-statuses:remove'](context, { label: 'Свой' }).operationId;
  }
  if (done.act === 'repay' || done.act === 'unpay') {
    const id = pick(db, 'payments', done.nth);
    return done.act === 'unpay'
      ? paymentHandlers['payments:remove'](context, { id }).operationId
      : paymentHandlers['payments:update'](context, { id, payment: done.payment }).operationId;
  }
  const id = pick(db, 'orders', done.nth);
  if (done.act === 'status') {
    return orderHandlers['orders:set-status'](context, { id, status: done.status }).operationId;
  }
  if (done.act === 'trash') {
    return orderHandlers[done.back ? 'orders:restore' : 'orders:trash'](context, { ids: [id] }).operationId;
  }
  if (done.act === 'update') {
    const input = done.keeps ? keepLines(db, id, done.order) : done.order;
    return orderHandlers['orders:update'](context, { id, order: input }).operationId;
  }
  const contactId =
    db.sqlite.prepare<[number], number>('SELECT contact_id FROM orders WHERE id = ?').pluck().get(id) ?? 1;
  const input = { contactId, orderId: id, payment: done.payment };
  return paymentHandlers['payments:create'](context, input).operationId;
}

function omitAct({ act: _act, ...input }: Extract<Action, { act: 'create' }>) {
  return input;
}

function tryTo(context: BaseContext, done: Exclude<Action, { act: 'undo' }>): number | null {
  try {
    return perform(context, done);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

const readFacts = ({ sqlite }: BaseDatabase) => [
  ...sqlite.prepare('SELECT * FROM contact_facts ORDER BY contact_id').all(),
  ...sqlite.prepare('SELECT * FROM order_register ORDER BY order_id').all(),
];

function findTorn(db: BaseDatabase): unknown[] {
  return db.sqlite
    .prepare(
      `SELECT o.id, o.total FROM orders o WHERE o.total <>
         (SELECT coalesce(sum(l.sum), 0) FROM order_lines l WHERE l.order_id = o.id) - o.discount
       OR NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id)`,
    )
    .all();
}

function recountFacts(db: BaseDatabase): unknown[] {
  refreshContactFacts(db, [1, 2]);
  db.sqlite.exec('DELETE FROM order_register');
  refreshOrderRegister(db, [1, 2]);
  return readFacts(db);
}

function open(): BaseContext {
  const db = createTestDatabase();
  insertTestContacts(db, ['Анна', 'Борис']);
  // The handlers of sales look at the base and the clock only.
  return { db, now: () => now } as BaseContext;
}

describe('editing of orders and payments', () => {
  it('keeps facts equal to a recount and totals equal to the lines, whatever is done and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 20 }), async (actions) => {
        const context = open();
        const done: number[] = [];
        for (const each of actions) {
          const target =
            each.act === 'undo' ? done.splice(each.nth % Math.max(done.length, 1), 1)[0] : undefined;
          const id =
            each.act === 'undo'
              ? target &&
                (await undoOperation(context.db, target, { at: now }).catch(() => null))?.operationId
              : tryTo(context, each);
          if (id) done.push(id);
          expect(findTorn(context.db)).toEqual([]);
          expect(readFacts(context.db)).toEqual(recountFacts(context.db));
        }
        context.db.sqlite.close();
      }),
      { numRuns: 25 },
    );
  });

  it('goes back to the very same records when everything is undone from the end, and forth again', async () => {
    const edit = action.filter((each) => each.act !== 'undo');
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), async (actions) => {
        const context = open();
        const hashes = [hashTables(context.db.sqlite)];
        const done: number[] = [];
        for (const each of actions) {
          const before = JSON.stringify(hashes.at(-1));
          const id = tryTo(context, each);
          const after = hashTables(context.db.sqlite);
          if (id === null || JSON.stringify(after) === before) continue;
          done.push(id);
          hashes.push(after);
        }
        const undos: number[] = [];
        for (let place = done.length - 1; place >= 0; place -= 1) {
          undos.push((await undoOperation(context.db, done[place] ?? 0, { at: now })).operationId);
          expect(hashTables(context.db.sqlite)).toEqual(hashes[place]);
        }
        for (let place = 1; place <= done.length; place += 1) {
          await undoOperation(context.db, undos.pop() ?? 0, { at: now });
          expect(hashTables(context.db.sqlite)).toEqual(hashes[place]);
        }
        context.db.sqlite.close();
      }),
      { numRuns: 15 },
    );
  });
});
