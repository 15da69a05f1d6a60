import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { contactStandingSchema } from './contact-standing.ts';
import { orderInputSchema, paymentInputSchema } from './order-input.ts';
import { contactSalesSchema } from './order.ts';

export const ordersContract = {
  /** The orders of a contact, newest first, with lines and payments. */
  'orders:of-contact': defineQuery(
    z.strictObject({ contactId: idSchema, limit: z.number().int().min(1).max(1000) }),
    contactSalesSchema,
  ),
  /** Averages, the rhythm of purchases, debts and how late they are paid. */
  'orders:standing': defineQuery(z.strictObject({ contactId: idSchema }), contactStandingSchema),
  /** Adds an order, with what was paid at once. */
  'orders:create': defineCommand(
    z.strictObject({ contactId: idSchema, order: orderInputSchema, payment: paymentInputSchema.nullable() }),
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  /** Replaces what was typed of an order; its payments stay. */
  'orders:update': defineCommand(
    z.strictObject({ id: idSchema, order: orderInputSchema }),
    operationDoneSchema,
  ),
  'orders:set-status': defineCommand(
    z.strictObject({ id: idSchema, status: orderInputSchema.shape.status }),
    operationDoneSchema,
  ),
  'orders:trash': defineCommand(z.strictObject({ ids: idsSchema }), operationDoneSchema),
  'orders:restore': defineCommand(z.strictObject({ ids: idsSchema }), operationDoneSchema),
};
