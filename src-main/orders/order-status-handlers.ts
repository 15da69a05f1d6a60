import { orderStatusSchema, type OrderStatus } from '../../src-shared/orders/order-status.ts';
import type { BaseContext } from '../base/base-context.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { runOperation } from '../journal/run-operation.ts';
import { moveOrdersOfStatus } from './bulk-status.ts';
import { arrangeOrderStatuses, removeOrderStatus, saveOrderStatus } from './order-status-commands.ts';
import { firstStatuses } from './order-status-finder.ts';

/** The statuses in the owner's order; those that a base begins with until there is a first row. */
export function listOrderStatuses({ sqlite }: BaseDatabase): OrderStatus[] {
  const rows = sqlite
    .prepare<[]>(
      `SELECT s.label, s.kind, (SELECT count(*) FROM orders o WHERE o.status_id = s.id) AS orders
       FROM order_statuses s ORDER BY s.position, s.id`,
    )
    .all();
  if (rows.length === 0) return firstStatuses.map((status) => ({ ...status, orders: 0 }));
  return rows.map((row) => orderStatusSchema.parse(row));
}

function run(
  { db, now }: BaseContext,
  act: string,
  name: string,
  write: (at: string) => void,
): { operationId: number } {
  const meta = { kind: 'orderStatus', params: { act, name }, at: now() } as const;
  return { operationId: runOperation(db, meta, () => write(meta.at.toISOString())).operationId };
}

/** Handlers of the list of statuses. */
export const orderStatusHandlers = {
  'order-statuses:list': ({ db }) => ({ statuses: listOrderStatuses(db) }),
  'order-statuses:save': (context, input) =>
    run(context, input.was === null ? 'add' : 'update', input.label, () =>
      saveOrderStatus(context.db, input),
    ),
  'order-statuses:arrange': (context, { labels }) =>
    run(context, 'arrange', '', () => arrangeOrderStatuses(context.db, labels)),
  'order-statuses:remove': (context, { label, moveTo }) =>
    run(context, 'remove', label, (at) => {
      if (moveTo !== undefined) moveOrdersOfStatus(context.db, label, moveTo, at);
      removeOrderStatus(context.db, label);
    }),
} satisfies HandlersOf<
  BaseContext,
  'order-statuses:list' | 'order-statuses:save' | 'order-statuses:arrange' | 'order-statuses:remove'
>;
