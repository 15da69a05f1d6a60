import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { selectContactRows } from '../../../src-main/contacts/contact-rows-query.ts';
import { findFields } from '../../../src-main/contacts/find-field.ts';
import { findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { prepareOrderWriter } from '../../../src-main/orders/order-writer.ts';
import { everything } from '../../../src-shared/filters/filter.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');
const factIds = [
  'ordersCount',
  'ordersTotal',
  'paidTotal',
  'debt',
  'firstOrderAt',
  'lastOrderAt',
  'averageOrder',
  'usualInterval',
  'nextOrderAt',
  'interactionsCount',
  'lastInteractionAt',
];

function write(db: BaseDatabase, act: (db: BaseDatabase) => void): number {
  return runOperation(db, { kind: 'edit', params: {}, at }, () => act(db)).operationId;
}

function insertClients(db: BaseDatabase, names: readonly string[]): number[] {
  insertTestContacts(db, names);
  return db.sqlite.prepare<[], number>('SELECT id FROM contacts ORDER BY id').pluck().all();
}

function readFacts(db: BaseDatabase, id: number): unknown {
  return selectContactRows(db, [id], findFields(db, factIds))[0]?.cells;
}

type Sale = Readonly<{ client: number; day: number; sum: number; paid: number; status: string | null }>;

function addSale(db: BaseDatabase, { client, day, sum, paid, status }: Sale): void {
  const orderedAt = `2026-04-${String(day).padStart(2, '0')}`;
  prepareOrderWriter(db, { at: at.toISOString(), importOperationId: null }).insert({
    contactId: client,
    number: null,
    orderedAt,
    dueAt: null,
    status,
    channel: null,
    note: null,
    lines: [{ title: 'Замер', quantity: 1000, unit: null, price: sum, discount: 0, sum }],
    payments: paid === 0 ? [] : [{ paidAt: orderedAt, amount: paid, method: null }],
    row: 1,
  });
}

const sale = fc.record({
  client: fc.integer({ min: 1, max: 3 }),
  day: fc.integer({ min: 1, max: 28 }),
  sum: fc.integer({ min: 0, max: 10_000 }),
  paid: fc.integer({ min: 0, max: 10_000 }),
  status: fc.constantFrom(null, 'Новый', 'Выполнен', 'Отменён'),
});
const action = fc.oneof(
  fc.record({ act: fc.constant('sell' as const), sale }),
  fc.record({ act: fc.constant('cancel' as const), nth: fc.nat(5) }),
  fc.record({ act: fc.constant('trash' as const), nth: fc.nat(5) }),
  fc.record({ act: fc.constant('move' as const), nth: fc.nat(5), client: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ act: fc.constant('erase' as const), nth: fc.nat(5) }),
  fc.record({
    act: fc.constant('meet' as const),
    client: fc.integer({ min: 1, max: 3 }),
    day: fc.integer({ min: 10, max: 28 }),
  }),
  fc.record({ act: fc.constant('forget' as const), nth: fc.nat(5) }),
  fc.record({ act: fc.constant('undo' as const), nth: fc.nat(5) }),
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

function nthOrder(db: BaseDatabase, nth: number): number {
  const ids = db.sqlite.prepare<[], number>('SELECT id FROM orders ORDER BY id').pluck().all();
  return ids[nth % Math.max(ids.length, 1)] ?? 0;
}

function perform(db: BaseDatabase, done: Action): void {
  if (done.act === 'sell') addSale(db, done.sale);
  else if (done.act === 'cancel') {
    db.sqlite
      .prepare(
        "UPDATE orders SET status_id = (SELECT id FROM order_statuses WHERE kind = 'cancelled') WHERE id = ?",
      )
      .run(nthOrder(db, done.nth));
  } else if (done.act === 'trash') {
    db.sqlite.prepare("UPDATE orders SET deleted_at = '2026-05-01' WHERE id = ?").run(nthOrder(db, done.nth));
  } else if (done.act === 'erase')
    db.sqlite.prepare('DELETE FROM orders WHERE id = ?').run(nthOrder(db, done.nth));
  else if (done.act === 'meet') {
    db.sqlite
      .prepare(
        "INSERT INTO interactions (contact_id, kind, happened_at, created_at) VALUES (?, 'call', ?, '')",
      )
      .run(done.client, `2026-04-${done.day}T20:30:00.000Z`);
  } else if (done.act === 'forget') {
    db.sqlite
      .prepare(
        'DELETE FROM interactions WHERE id = (SELECT id FROM interactions ORDER BY id LIMIT 1 OFFSET ?)',
      )
      .run(done.nth);
  } else if (done.act === 'move') {
    const order = nthOrder(db, done.nth);
    for (const [table, column] of [
      ['orders', 'id'],
      ['order_lines', 'order_id'],
      ['payments', 'order_id'],
    ]) {
      db.sqlite.prepare(`UPDATE ${table} SET contact_id = ? WHERE ${column} = ?`).run(done.client, order);
    }
  }
}

const dayMillis = 86_400_000;

function findMedianGap(days: readonly string[]): number | null {
  const gaps = days
    .slice(1)
    .map((day, index) => (Date.parse(day) - Date.parse(days[index] ?? '')) / dayMillis)
    .toSorted((a, b) => a - b);
  const middle = gaps.length / 2;
  const low = gaps[Math.ceil(middle) - 1];
  const high = gaps[Math.floor(middle)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

/** The facts told another way: orders one by one. */
function recount(db: BaseDatabase, contactId: number): unknown {
  const orders = db.sqlite
    .prepare<[number], { id: number; total: number; day: string }>(
      `SELECT o.id, o.total, o.ordered_at AS day FROM orders o LEFT JOIN order_statuses s ON s.id = o.status_id
       WHERE o.contact_id = ? AND o.deleted_at IS NULL AND coalesce(s.kind, '') <> 'cancelled'`,
    )
    .all(contactId);
  const ids = new Set(orders.map(({ id }) => id));
  const paid = db.sqlite
    .prepare<[number], { orderId: number; amount: number }>(
      'SELECT order_id AS orderId, amount FROM payments WHERE contact_id = ?',
    )
    .all(contactId)
    .filter(({ orderId }) => ids.has(orderId))
    .reduce((sum, { amount }) => sum + amount, 0);
  const total = orders.reduce((sum, order) => sum + order.total, 0);
  const days = orders.map(({ day }) => day).toSorted();
  const met = db.sqlite
    .prepare<[number], string>(
      'SELECT happened_at FROM interactions WHERE contact_id = ? ORDER BY happened_at',
    )
    .pluck()
    .all(contactId);
  const interval = findMedianGap([...new Set(days)]);
  const lastDay = days.at(-1);
  return {
    ordersCount: orders.length,
    ordersTotal: total,
    paidTotal: paid,
    debt: Math.max(0, total - paid),
    firstOrderAt: days[0] ?? null,
    lastOrderAt: lastDay ?? null,
    averageOrder: orders.length === 0 ? null : Math.round(total / orders.length),
    usualInterval: interval,
    nextOrderAt:
      lastDay === undefined || interval === null
        ? null
        : new Date(Date.parse(lastDay) + interval * dayMillis).toISOString().slice(0, 10),
    interactionsCount: met.length,
    lastInteractionAt: met.at(-1) ?? null,
  };
}

describe('refreshContactFacts', () => {
  it('keeps the facts equal to a full recount, whatever is done and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
        const db = createTestDatabase();
        const clients = insertClients(db, ['Анна', 'Борис', 'Вера']);
        const done: number[] = [];
        for (const each of actions) {
          const undone =
            each.act === 'undo' ? done.splice(each.nth % Math.max(done.length, 1), 1)[0] : undefined;
          if (each.act !== 'undo') done.push(write(db, () => perform(db, each)));
          else if (undone !== undefined) await undoOperation(db, undone, { at });
          for (const id of clients) expect(readFacts(db, id)).toEqual(recount(db, id));
        }
        db.sqlite.close();
      }),
      { numRuns: 30 },
    );
  });

  it('lets opening figures stand in until there is an order that counts', () => {
    const db = createTestDatabase();
    const [id = 0] = insertClients(db, ['Анна']);
    write(db, () =>
      db.sqlite.exec(
        "UPDATE contacts SET opening_total = 500, opening_debt = 200, opening_last_order_at = '2025-01-01'",
      ),
    );
    const opening = { ordersCount: 0, ordersTotal: 500, paidTotal: 0, debt: 200, firstOrderAt: null };
    expect(readFacts(db, id)).toMatchObject({ ...opening, lastOrderAt: '2025-01-01' });
    write(db, () => addSale(db, { client: id, day: 3, sum: 900, paid: 900, status: 'Отменён' }));
    expect(readFacts(db, id)).toMatchObject({ ...opening, lastOrderAt: '2025-01-01' });
    write(db, () => addSale(db, { client: id, day: 4, sum: 900, paid: 100, status: null }));
    expect(readFacts(db, id)).toMatchObject({
      ordersCount: 1,
      ordersTotal: 900,
      debt: 800,
      lastOrderAt: '2026-04-04',
    });
  });

  it('serves filters and the order of a list', () => {
    const db = createTestDatabase();
    const [anna = 0, boris = 0] = insertClients(db, ['Анна', 'Борис']);
    write(db, () => addSale(db, { client: boris, day: 4, sum: 900, paid: 0, status: null }));
    const view = { search: '', trash: false, sort: { field: 'ordersTotal', direction: 'desc' } } as const;
    const everybody = findContacts(db, { ...view, filter: everything }, null, at);
    expect([...everybody.ids]).toEqual([boris, anna]);
    const owing = { type: 'condition', field: 'debt', operator: 'atLeast', value: 900 } as const;
    const found = findContacts(db, { ...view, filter: owing }, null, at);
    expect([...found.ids]).toEqual([boris]);
  });
});
