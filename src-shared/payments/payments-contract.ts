import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, operationDoneSchema } from '../contract/ids.ts';
import { paymentInputSchema } from '../orders/order-input.ts';

export const paymentsContract = {
  /** How money comes: payments and kopecks by method, null where it is not said. */
  'payments:methods': defineQuery(
    z.strictObject({}),
    z.strictObject({
      methods: z.array(
        z.strictObject({
          method: paymentInputSchema.shape.method,
          payments: z.number().int().nonnegative(),
          sum: z.number().int(),
        }),
      ),
    }),
  ),
  /** A payment of a contact, for one of its orders or for none. */
  'payments:create': defineCommand(
    z.strictObject({ contactId: idSchema, orderId: idSchema.nullable(), payment: paymentInputSchema }),
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  'payments:update': defineCommand(
    z.strictObject({ id: idSchema, payment: paymentInputSchema }),
    operationDoneSchema,
  ),
  'payments:remove': defineCommand(z.strictObject({ id: idSchema }), operationDoneSchema),
};
