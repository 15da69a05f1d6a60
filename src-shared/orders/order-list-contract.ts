import * as z from 'zod';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';
import { idSchema, idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { orderInputSchema } from './order-input.ts';
import { orderRowSchema, orderTotalsSchema, orderViewSchema } from './order-view.ts';
import { orderSchema } from './order.ts';

const count = z.number().int().nonnegative();
const chosen = z.strictObject({ ids: idsSchema.min(1), status: orderInputSchema.shape.status });

/** The list of all orders. */
export const orderListContract = {
  /** Ids of the view in its order; with `limit` only the first ones, and `more` says there are others. */
  'orders:find': defineQuery(
    z.strictObject({ view: orderViewSchema, limit: z.number().int().positive().max(100_000).nullable() }),
    z.strictObject({ ids: z.instanceof(Int32Array), more: z.boolean() }),
  ),
  /** Rows of the given ids in the given order; ids that are gone are left out. */
  'orders:rows': defineQuery(
    z.strictObject({ ids: z.array(idSchema).max(500) }),
    z.strictObject({ rows: z.array(orderRowSchema) }),
  ),
  'orders:totals': defineQuery(z.strictObject({ view: orderViewSchema }), orderTotalsSchema),
  /** One order with its lines and payments, and whose it is. */
  'orders:one': defineQuery(
    z.strictObject({ id: idSchema }),
    z.strictObject({ order: orderSchema, contactId: idSchema, client: z.string() }),
  ),
  /** The channels that orders came through, the commonest first. */
  'orders:channels': defineQuery(
    z.strictObject({}),
    z.strictObject({ channels: z.array(z.strictObject({ label: z.string(), orders: count })) }),
  ),
  /** What another status would change: orders that have another one now, clients, and how the sums that count would differ. */
  'orders:preview-status': defineQuery(
    chosen,
    z.strictObject({
      orders: count,
      clients: count,
      /** Kopecks that would begin to count, or stop (below zero). */
      counted: z.number().int(),
    }),
  ),
  'orders:set-statuses': defineCommand(chosen, operationDoneSchema),
  /** Writes what the list shows to .xlsx or .csv, or only the chosen ids in the view's order. */
  'orders:export': defineJob(
    z.strictObject({
      fileToken: z.string().max(64),
      view: orderViewSchema,
      ids: idsSchema.nullable(),
      locale: z.enum(['ru', 'en']),
    }),
    z.strictObject({ rows: count, fileName: z.string() }),
  ),
};
