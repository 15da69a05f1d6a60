import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { orderListHandlers } from '../../../src-main/orders/order-list-handlers.ts';
import {
  orderPaidStates,
  orderSortFields,
  type OrderRow,
  type OrderView,
} from '../../../src-shared/orders/order-view.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const now = new Date('2026-05-20T10:00:00Z');
const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-05-${String(each).padStart(2, '0')}`);
const statuses = [null, 'Новый', 'Выполнен', 'Отменён'] as const;
const titles = ['Замер', 'Монтаж', 'Доставка'] as const;
const sale = fc.record({
  contactId: fc.integer({ min: 1, max: 4 }),
  number: fc.constantFrom(null, 'А-12', '12', '305'),
  orderedAt: day,
  dueAt: fc.option(day),
  status: fc.constantFrom(...statuses),
  channel: fc.constantFrom(null, 'Сайт', 'Звонок'),
  title: fc.constantFrom(...titles),
  price: fc.integer({ min: 0, max: 5 }).map((each) => each * 10_000),
  paid: fc.integer({ min: 0, max: 5 }).map((each) => each * 10_000),
});
const view = fc.record({
  search: fc.constantFrom('', 'анн', '12', 'а-1', '№ 305'),
  status: fc.constantFrom(null, 'Новый', 'Отменён'),
  from: fc.option(day),
  to: fc.option(day),
  paid: fc.constantFrom(...orderPaidStates),
  channel: fc.constantFrom(null, 'Сайт'),
  productId: fc.constantFrom(null, 1),
  sort: fc.record({
    field: fc.constantFrom(...orderSortFields),
    direction: fc.constantFrom('asc' as const, 'desc' as const),
  }),
});

let context: BaseContext;
let all: readonly OrderRow[] = [];

beforeAll(() => {
  const db = createTestDatabase();
  // The handlers of sales look at the base and the clock only.
  context = { db, now: () => now } as BaseContext;
  for (const firstName of ['Анна', 'Борис', 'Аннушка', 'Глеб']) {
    contactHandlers['contacts:create'](context, { kind: 'person', changes: { fields: { firstName } } });
  }
  for (const { contactId, title, price, paid, ...order } of fc.sample(sale, 60)) {
    const lines = [buildOrderLine({ title, price })];
    const payment = { paidAt: order.orderedAt, amount: paid, method: null, note: null };
    orderHandlers['orders:create'](context, {
      contactId,
      order: buildOrderInput({ ...order, lines }),
      payment: paid === 0 ? null : payment,
    });
  }
  all = orderListHandlers['orders:rows'](context, {
    ids: Array.from({ length: 60 }, (_, index) => index + 1),
  }).rows;
});

function keep(
  row: OrderRow,
  { search, status, from, to, paid, channel, productId }: OrderView,
  product: string,
): boolean {
  const number = search.replace('№ ', '').toUpperCase();
  return (
    (search === '' || row.client.toLowerCase().startsWith(search) || (row.number ?? '').includes(number)) &&
    (status === null || row.status?.label === status) &&
    (from === null || row.orderedAt >= from) &&
    (to === null || row.orderedAt <= to) &&
    (channel === null || row.channel === channel) &&
    (productId === null || row.goods === product) &&
    (paid === 'any' ||
      (paid === 'unpaid' && row.debt > 0) ||
      (paid === 'overdue' && row.debt > 0 && row.dueAt !== null && row.dueAt < '2026-05-20') ||
      (paid === 'overpaid' && row.status?.kind !== 'cancelled' && row.paid > row.total))
  );
}

function readSorted(field: OrderView['sort']['field'], row: OrderRow): string | number | null {
  if (field === 'number') return row.number === null ? null : Number.parseInt(row.number, 10) || 0;
  if (field !== 'status') return row[field];
  return row.status === null ? null : statuses.findIndex((label) => label === row.status?.label);
}

/** Whether the rows go the way that is asked, those of which nothing tells at the end. */
function isInOrder({ field, direction }: OrderView['sort'], rows: readonly OrderRow[]): boolean {
  const values = rows.map((row) => readSorted(field, row));
  const told = values.filter((value) => value !== null);
  return values.every((value, index) => {
    const before = values[index - 1];
    if (value === null || before === null || before === undefined)
      return value === null || index < told.length;
    return direction === 'asc' ? before <= value : before >= value;
  });
}

describe('findOrders', () => {
  it('finds, orders and adds up what a plain look at every order does', () => {
    const product = context.db.sqlite
      .prepare<[], string>('SELECT name FROM products WHERE id = 1')
      .pluck()
      .get();
    fc.assert(
      fc.property(view, (asked) => {
        const kept = all.filter((row) => keep(row, asked, product ?? ''));
        const { ids, more } = orderListHandlers['orders:find'](context, { view: asked, limit: null });
        const { rows } = orderListHandlers['orders:rows'](context, { ids: [...ids] });
        expect(more).toBe(false);
        expect([...ids].toSorted((a, b) => a - b)).toEqual(kept.map(({ id }) => id));
        expect(isInOrder(asked.sort, rows)).toBe(true);
        const counted = kept.filter(({ status }) => status?.kind !== 'cancelled');
        const sum = (read: (row: OrderRow) => number): number =>
          counted.reduce((total, row) => total + read(row), 0);
        expect(orderListHandlers['orders:totals'](context, { view: asked })).toEqual({
          orders: kept.length,
          cancelled: kept.length - counted.length,
          total: sum(({ total }) => total),
          paid: sum(({ paid }) => paid),
          debt: sum(({ debt }) => debt),
          overdue: sum(({ debt, dueAt }) => (dueAt !== null && dueAt < '2026-05-20' ? debt : 0)),
        });
      }),
      { numRuns: 300 },
    );
  });

  it('answers the first ones and says that there are others', () => {
    const asked = fc.sample(view, 1)[0] as OrderView;
    const open: OrderView = {
      ...asked,
      search: '',
      status: null,
      from: null,
      to: null,
      paid: 'any',
      channel: null,
      productId: null,
    };
    const whole = orderListHandlers['orders:find'](context, { view: open, limit: null }).ids;
    const first = orderListHandlers['orders:find'](context, { view: open, limit: 7 });
    expect(first).toEqual({ ids: whole.slice(0, 7), more: true });
  });
});

const addCounted = (rows: readonly OrderRow[]): number =>
  rows.reduce((sum, row) => sum + (row.status?.kind === 'cancelled' ? 0 : row.total), 0);

describe('a status for many orders', () => {
  it('changes what its preview said', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          all.map(({ id }) => id),
          { minLength: 1 },
        ),
        fc.constantFrom(...statuses),
        (ids, status) => {
          const read = () => orderListHandlers['orders:rows'](context, { ids }).rows;
          const before = read();
          const told = orderListHandlers['orders:preview-status'](context, { ids, status });
          orderListHandlers['orders:set-statuses'](context, { ids, status });
          const after = read();
          const changed = before.filter((row) => (row.status?.label ?? null) !== status);
          expect(after.every((row) => (row.status?.label ?? null) === status)).toBe(true);
          expect(told).toEqual({
            orders: changed.length,
            clients: new Set(changed.map(({ contactId }) => contactId)).size,
            counted: addCounted(after) - addCounted(before),
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
