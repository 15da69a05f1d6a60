import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { operationDoneSchema } from '../contract/ids.ts';
import { orderStatusSchema } from './order-status.ts';
import { orderStatusKinds } from './order-words.ts';

const label = z.string().trim().min(1).max(200);

/** The list of statuses. They go by their words: the first ones are there before any row of theirs is. */
export const orderStatusesContract = {
  'order-statuses:list': defineQuery(
    z.strictObject({}),
    z.strictObject({ statuses: z.array(orderStatusSchema) }),
  ),
  /** Adds a status, or changes the one named `was`. */
  'order-statuses:save': defineCommand(
    z.strictObject({ was: label.nullable(), label, kind: z.enum(orderStatusKinds) }),
    operationDoneSchema,
  ),
  /** Puts the statuses into this order; those left out follow. */
  'order-statuses:arrange': defineCommand(
    z.strictObject({ labels: z.array(label).min(1).max(1000) }),
    operationDoneSchema,
  ),
  /** Removes a status; its orders get the one of `moveTo` in the same operation. Without it only one that no order has. */
  'order-statuses:remove': defineCommand(
    z.strictObject({ label, moveTo: label.optional() }),
    operationDoneSchema,
  ),
};
