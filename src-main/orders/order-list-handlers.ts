import { basename } from 'node:path';
import type { BaseContext } from '../base/base-context.ts';
import type { HandlersOf } from '../contract/handlers.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { runOperation } from '../journal/run-operation.ts';
import { previewStatus, setStatuses } from './bulk-status.ts';
import { readOrder } from './contact-sales-query.ts';
import { listDebtors } from './debtors-query.ts';
import { exportOrders } from './export-orders.ts';
import { findOrders, totalOrders } from './find-orders.ts';
import { listOrderChannels, listOrderRows } from './order-rows-query.ts';

/** Handlers of the list of all orders and of the debts. */
export const orderListHandlers = {
  'orders:find': ({ db, now }, { view, limit }) => findOrders(db, view, limit, toLocalDay(now())),
  'orders:rows': ({ db, now }, { ids }) => ({ rows: listOrderRows(db, ids, toLocalDay(now())) }),
  'orders:totals': ({ db, now }, { view }) => totalOrders(db, view, toLocalDay(now())),
  'orders:one': ({ db }, { id }) => readOrder(db, id),
  'orders:channels': ({ db }) => ({ channels: listOrderChannels(db) }),
  'orders:preview-status': ({ db }, { ids, status }) => previewStatus(db, ids, status),
  'orders:set-statuses': ({ db, now }, { ids, status }) => {
    const at = now();
    const params = { act: 'statuses', count: ids.length, ...(status === null ? {} : { status }) };
    const write = (): void => setStatuses(db, ids, status, at.toISOString());
    return { operationId: runOperation(db, { kind: 'order', params, at }, write).operationId };
  },
  'orders:export': async ({ db, files, now }, { fileToken, ...order }, job) => {
    const path = files.resolve(fileToken);
    const rows = await exportOrders(db, { path, ...order, today: toLocalDay(now()) }, job);
    return { rows, fileName: basename(path) };
  },
  'debts:list': ({ db, now }, { limit }) => listDebtors(db, limit, toLocalDay(now())),
} satisfies HandlersOf<
  BaseContext,
  | 'orders:find'
  | 'orders:rows'
  | 'orders:totals'
  | 'orders:one'
  | 'orders:channels'
  | 'orders:preview-status'
  | 'orders:set-statuses'
  | 'orders:export'
  | 'debts:list'
>;
