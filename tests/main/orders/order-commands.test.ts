import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { orderStatusHandlers } from '../../../src-main/orders/order-status-handlers.ts';
import { paymentHandlers } from '../../../src-main/payments/payment-handlers.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ContactSales, Order } from '../../../src-shared/orders/order.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const now = new Date('2026-05-20T10:00:00Z');
const cash = { paidAt: '2026-04-10', amount: 20_000, method: 'cash', note: null } as const;
let context: BaseContext;

beforeEach(() => {
  const db = createTestDatabase();
  insertTestContacts(db, ['Анна', 'Борис']);
  // The handlers of sales look at the base and the clock only.
  context = { db, now: () => now } as BaseContext;
});

function readSales(): ContactSales {
  return orderHandlers['orders:of-contact'](context, { contactId: 1, limit: 100 });
}

function readOrder(id: number): Order {
  const order = readSales().orders.find((each) => each.id === id);
  if (order === undefined) throw new Error('no such order');
  return order;
}

function create(input = buildOrderInput(), payment: typeof cash | null = null) {
  return orderHandlers['orders:create'](context, { contactId: 1, order: input, payment });
}

const labels = () => orderStatusHandlers['order-statuses:list'](context).statuses.map(({ label }) => label);
const undo = (operationId: number) => undoOperation(context.db, operationId, { at: now });

describe('orders:create', () => {
  it('computes the sums of the lines and the total, and takes the payment along', () => {
    const lines = [
      buildOrderLine({ title: 'Потолок', quantity: 12_345, unit: 'м²', price: 65_099, discount: 1 }),
      buildOrderLine(),
    ];
    const { id } = create(buildOrderInput({ lines, discount: 10_000, status: 'в работе' }), cash);
    const order = readOrder(id);
    expect(order.lines.map(({ sum }) => sum)).toEqual([803_646, 50_000]);
    expect(order).toMatchObject({ total: 843_646, paid: 20_000, discount: 10_000 });
    expect(order.status).toEqual({ label: 'В работе', kind: 'open' });
  });

  it('is taken back whole, the products that it brought included', async () => {
    const before = hashTables(context.db.sqlite);
    const { operationId } = create(buildOrderInput({ status: 'Новый' }), cash);
    expect((await undo(operationId)).kept).toBe(0);
    expect(hashTables(context.db.sqlite)).toEqual(before);
  });

  it('refuses a client that is not there and a sum beyond all sense', () => {
    const order = buildOrderInput();
    expect(() => orderHandlers['orders:create'](context, { contactId: 99, order, payment: null })).toThrow(
      new AppError('notFound'),
    );
    const lines = [buildOrderLine({ quantity: 1_000_000_000, price: 100_000_000_000_000 })];
    expect(() => create(buildOrderInput({ lines }))).toThrow(new AppError('valueInvalid'));
  });
});

describe('orders:update', () => {
  it('changes lines in place, adds, removes, and leaves payments alone', async () => {
    const first = [buildOrderLine(), buildOrderLine({ title: 'Доставка', price: 30_000 })];
    const { id } = create(buildOrderInput({ lines: first }), cash);
    const before = hashTables(context.db.sqlite);
    const [kept] = readOrder(id).lines;
    const lines = [
      buildOrderLine({ title: 'Монтаж', price: 70_000 }),
      buildOrderLine({ id: kept?.id ?? null, quantity: 2000 }),
    ];
    const { operationId } = orderHandlers['orders:update'](context, {
      id,
      order: buildOrderInput({ lines, note: 'срочно' }),
    });
    const order = readOrder(id);
    expect(order.lines.map(({ title }) => title)).toEqual(['Монтаж', 'Замер']);
    expect(order.lines[1]?.id).toBe(kept?.id);
    expect(order).toMatchObject({ total: 170_000, paid: 20_000, note: 'срочно' });
    await undo(operationId);
    expect(hashTables(context.db.sqlite)).toEqual(before);
  });

  it('leaves no trace when nothing differs', () => {
    const { id } = create();
    const lines = readOrder(id).lines.map((line) => buildOrderLine({ id: line.id }));
    const count = () => context.db.sqlite.prepare('SELECT count(*) FROM operations').pluck().get();
    const before = count();
    orderHandlers['orders:update'](context, { id, order: buildOrderInput({ lines }) });
    expect(count()).toBe(before);
  });
});

describe('orders:trash', () => {
  it('takes the order out of every figure, and restoring brings it back', () => {
    const { id } = create(buildOrderInput(), cash);
    orderHandlers['orders:trash'](context, { ids: [id] });
    expect(readSales()).toMatchObject({ total: 0, orders: [] });
    expect(orderHandlers['orders:standing'](context, { contactId: 1 })).toMatchObject({ orders: 0, debt: 0 });
    orderHandlers['orders:restore'](context, { ids: [id] });
    expect(orderHandlers['orders:standing'](context, { contactId: 1 })).toMatchObject({
      orders: 1,
      averageOrder: 50_000,
      debt: 30_000,
      usualInterval: null,
    });
  });
});

describe('payments', () => {
  it('are added, changed and removed, partial and more than was asked', async () => {
    const { id: orderId } = create();
    const before = hashTables(context.db.sqlite);
    const { id, operationId } = paymentHandlers['payments:create'](context, {
      contactId: 1,
      orderId,
      payment: cash,
    });
    const after = hashTables(context.db.sqlite);
    expect(readOrder(orderId).paid).toBe(20_000);
    paymentHandlers['payments:update'](context, { id, payment: { ...cash, amount: 60_000, method: 'card' } });
    expect(readOrder(orderId).payments).toMatchObject([{ amount: 60_000, method: 'card' }]);
    const removal = paymentHandlers['payments:remove'](context, { id });
    expect(hashTables(context.db.sqlite)).toEqual({ ...before, products: after['products'] });
    expect((await undo(removal.operationId)).undone).toBe(1);
    expect(readOrder(orderId).paid).toBe(60_000);
    expect((await undo(operationId)).kept).toBe(1);
  });

  it('are refused for the order of somebody else', () => {
    const { id: orderId } = create();
    expect(() =>
      paymentHandlers['payments:create'](context, { contactId: 2, orderId, payment: cash }),
    ).toThrow(new AppError('notFound'));
  });

  it('keep their order whole when its making is undone after them', async () => {
    const { id: orderId, operationId } = create();
    paymentHandlers['payments:create'](context, { contactId: 1, orderId, payment: cash });
    expect(await undo(operationId)).toMatchObject({ kept: 1, undone: 0 });
    expect(readOrder(orderId)).toMatchObject({ total: 50_000, paid: 20_000, lines: [{ sum: 50_000 }] });
  });
});

describe('order-statuses', () => {
  it('begin with the first four, and can be renamed, added to and arranged', () => {
    expect(labels()).toEqual(['Новый', 'В работе', 'Выполнен', 'Отменён']);
    const save = orderStatusHandlers['order-statuses:save'];
    save(context, { was: 'Новый', label: 'Заявка', kind: 'open' });
    save(context, { was: null, label: 'Ждём замер', kind: 'open' });
    orderStatusHandlers['order-statuses:arrange'](context, { labels: ['Ждём замер', 'Заявка'] });
    expect(labels()).toEqual(['Ждём замер', 'Заявка', 'В работе', 'Выполнен', 'Отменён']);
    expect(() => save(context, { was: 'Заявка', label: 'отменен', kind: 'open' })).toThrow(
      new AppError('valueTaken'),
    );
  });

  it('are removed only while no order has them', () => {
    create(buildOrderInput({ status: 'Новый' }));
    const remove = orderStatusHandlers['order-statuses:remove'];
    expect(() => remove(context, { label: 'Новый' })).toThrow(new AppError('statusInUse', { orders: 1 }));
    remove(context, { label: 'В работе' });
    expect(labels()).toEqual(['Новый', 'Выполнен', 'Отменён']);
  });

  it('make the facts anew when their kind changes, and again when that is undone', async () => {
    create(buildOrderInput({ status: 'Новый' }));
    const count = () =>
      context.db.sqlite.prepare('SELECT orders_count FROM contact_facts WHERE contact_id = 1').pluck().get();
    const save = orderStatusHandlers['order-statuses:save'];
    const { operationId } = save(context, { was: 'Новый', label: 'Новый', kind: 'cancelled' });
    expect(count()).toBeUndefined();
    await undo(operationId);
    expect(count()).toBe(1);
  });
});
