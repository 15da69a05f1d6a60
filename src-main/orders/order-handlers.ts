import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { runOperation } from '../journal/run-operation.ts';
import { readContactSales } from './contact-sales-query.ts';
import { readContactStanding } from './contact-standing-query.ts';
import { createOrder, restoreOrders, setOrderStatus, trashOrders, updateOrder } from './order-commands.ts';

/** Facts for the label of an operation over orders: the name of one's client, otherwise how many. */
function describeOrders({ sqlite }: BaseDatabase, ids: readonly number[]): Record<string, string | number> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return { count: ids.length };
  const name = sqlite
    .prepare<[number], string>(
      'SELECT c.name FROM orders o JOIN contacts c ON c.id = o.contact_id WHERE o.id = ?',
    )
    .pluck()
    .get(id);
  return name === undefined ? {} : { name };
}

function runOverOrders(
  { db, now }: BaseContext,
  act: 'update' | 'status' | 'remove' | 'restore',
  ids: readonly number[],
  write: (at: string) => void,
): { operationId: number } {
  const at = now();
  const params = { act, ...describeOrders(db, ids) };
  return {
    operationId: runOperation(db, { kind: 'order', params, at }, () => write(at.toISOString())).operationId,
  };
}

/** Handlers of sales. */
export const orderHandlers = {
  'orders:of-contact': ({ db }, { contactId, limit }) => readContactSales(db, contactId, limit),
  'orders:standing': ({ db, now }, { contactId }) => readContactStanding(db, contactId, toLocalDay(now())),
  'orders:create': ({ db, now }, input) => {
    const at = now();
    const name = db.sqlite
      .prepare<[number], string>('SELECT name FROM contacts WHERE id = ?')
      .pluck()
      .get(input.contactId);
    const params = { act: 'add', ...(name === undefined ? {} : { name }) };
    const { operationId, value } = runOperation(db, { kind: 'order', params, at }, () =>
      createOrder(db, input, at.toISOString()),
    );
    return { operationId, id: value };
  },
  'orders:update': (context, { id, order }) =>
    runOverOrders(context, 'update', [id], (at) => updateOrder(context.db, id, order, at)),
  'orders:set-status': (context, { id, status }) =>
    runOverOrders(context, 'status', [id], (at) => setOrderStatus(context.db, id, status, at)),
  'orders:trash': (context, { ids }) =>
    runOverOrders(context, 'remove', ids, (at) => trashOrders(context.db, ids, at)),
  'orders:restore': (context, { ids }) =>
    runOverOrders(context, 'restore', ids, () => restoreOrders(context.db, ids)),
} satisfies HandlersOf<
  BaseContext,
  | 'orders:of-contact'
  | 'orders:standing'
  | 'orders:create'
  | 'orders:update'
  | 'orders:set-status'
  | 'orders:trash'
  | 'orders:restore'
>;
