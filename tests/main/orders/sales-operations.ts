import * as fc from 'fast-check';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { interactionHandlers } from '../../../src-main/interactions/interaction-handlers.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { orderStatusHandlers } from '../../../src-main/orders/order-status-handlers.ts';
import { paymentHandlers } from '../../../src-main/payments/payment-handlers.ts';
import { productHandlers } from '../../../src-main/products/product-handlers.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const nth = fc.nat(1000);
const day = fc.nat(90).map((each) => new Date(Date.UTC(2026, 1, 1 + each)).toISOString().slice(0, 10));
const status = fc.constantFrom(null, 'Новый', 'Выполнен', 'Отменён', 'Свой');
const line = fc
  .record({
    title: fc.constantFrom('Замер', 'Монтаж', 'Доставка', 'Окно'),
    quantity: fc.integer({ min: -2000, max: 20_000 }),
    price: fc.integer({ min: -50_000, max: 200_000 }),
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
const payment = fc.record({
  paidAt: day,
  amount: fc.integer({ min: 1, max: 200_000 }),
  method: fc.constantFrom(null, 'cash' as const, 'card' as const),
  note: fc.constant(null),
});
const moment = day.map((each) => `${each}T20:30:00.000Z`);
const kind = fc.constantFrom('open' as const, 'cancelled' as const);

/** What is done, with all that any of the acts may need. */
export const operation = fc.record({
  act: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('sell' as const, 'change' as const, 'pay' as const) },
    {
      weight: 12,
      arbitrary: fc.constantFrom(
        'status' as const,
        'trashOrder' as const,
        'restoreOrder' as const,
        'repay' as const,
        'unpay' as const,
        'meet' as const,
        'meetAnew' as const,
        'unmeet' as const,
      ),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'kind' as const,
        'dropStatus' as const,
        'product' as const,
        'archive' as const,
        'trash' as const,
        'restore' as const,
        'merge' as const,
      ),
    },
    { weight: 12, arbitrary: fc.constant('undo' as const) },
  ),
  nth,
  other: nth,
  day,
  status,
  kind,
  order,
  payment: fc.option(payment),
  moment,
});
export type SalesOperation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

function pick({ db }: BaseContext, table: string, place: number): number {
  const ids = db.sqlite.prepare<[], number>(`SELECT id FROM ${table} ORDER BY id`).pluck().all();
  return ids[place % Math.max(ids.length, 1)] ?? 1_000_000;
}

function composeInteraction(context: BaseContext, { nth, moment }: SalesOperation) {
  const contactId = pick(context, 'contacts', nth);
  const facts = { direction: null, durationMinutes: null, outcome: null, text: null } as const;
  return { contactId, kind: 'call', happenedAt: moment, ...facts } as const;
}

type Done = Readonly<{ operationId: number }>;
type Perform = (context: BaseContext, asked: SalesOperation) => Done;

const acts: Readonly<Record<Exclude<SalesOperation['act'], 'undo'>, Perform>> = {
  sell: (context, { nth, order, payment }) =>
    orderHandlers['orders:create'](context, { contactId: pick(context, 'contacts', nth), order, payment }),
  change: (context, { nth, order }) =>
    orderHandlers['orders:update'](context, { id: pick(context, 'orders', nth), order }),
  status: (context, { nth, status }) =>
    orderHandlers['orders:set-status'](context, { id: pick(context, 'orders', nth), status }),
  trashOrder: (context, { nth }) =>
    orderHandlers['orders:trash'](context, { ids: [pick(context, 'orders', nth)] }),
  restoreOrder: (context, { nth }) =>
    orderHandlers['orders:restore'](context, { ids: [pick(context, 'orders', nth)] }),
  pay: (context, { nth, other, payment }) => {
    const orderId = other % 3 === 0 ? null : pick(context, 'orders', nth);
    const sql = 'SELECT contact_id FROM orders WHERE id = ?';
    const owner = context.db.sqlite.prepare<[number | null], number>(sql).pluck().get(orderId);
    const contactId = owner ?? pick(context, 'contacts', nth);
    const paid = payment ?? { paidAt: '2026-03-01', amount: 100, method: null, note: null };
    return paymentHandlers['payments:create'](context, { contactId, orderId, payment: paid });
  },
  repay: (context, { nth, payment, day }) => {
    const paid = payment ?? { paidAt: day, amount: -100, method: null, note: null };
    return paymentHandlers['payments:update'](context, { id: pick(context, 'payments', nth), payment: paid });
  },
  unpay: (context, { nth }) =>
    paymentHandlers['payments:remove'](context, { id: pick(context, 'payments', nth) }),
  meet: (context, asked) =>
    interactionHandlers['interactions:add'](context, composeInteraction(context, asked)),
  meetAnew: (context, asked) => {
    const id = pick(context, 'interactions', asked.other);
    return interactionHandlers['interactions:update'](context, { ...composeInteraction(context, asked), id });
  },
  unmeet: (context, { nth }) =>
    interactionHandlers['interactions:remove'](context, { id: pick(context, 'interactions', nth) }),
  kind: (context, { kind }) =>
    orderStatusHandlers['order-statuses:save'](context, { was: 'Выполнен', label: 'Выполнен', kind }),
  dropStatus: (context) => orderStatusHandlers['order-statuses:remove'](context, { label: 'Свой' }),
  product: (context, { nth, other }) => {
    const product = {
      name: `Товар ${other}`,
      groupName: 'Окна',
      unit: null,
      price: null,
      kind: 'goods',
    } as const;
    return productHandlers['products:update'](context, { id: pick(context, 'products', nth), product });
  },
  archive: (context, { nth, other }) => {
    const ids = [pick(context, 'products', nth)];
    return productHandlers['products:archive'](context, { ids, archived: other % 2 === 0 });
  },
  trash: (context, { nth }) =>
    contactHandlers['contacts:trash'](context, { ids: [pick(context, 'contacts', nth)] }),
  restore: (context, { nth }) =>
    contactHandlers['contacts:restore'](context, { ids: [pick(context, 'contacts', nth)] }),
  merge: (context, { nth, other }) => {
    const survivorId = pick(context, 'contacts', nth);
    const contactIds = [survivorId, pick(context, 'contacts', other)];
    return runMerge(context.db, { contactIds, survivorId, choices: [] }, context.now());
  },
};

/** Does it as the window would; answers the operation. Throws AppError when it is refused. */
export function performOperation(
  context: BaseContext,
  act: Exclude<SalesOperation['act'], 'undo'>,
  asked: SalesOperation,
): number {
  return acts[act](context, asked).operationId;
}
