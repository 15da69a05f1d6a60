import * as z from 'zod';
import { defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';
import { contactSalesSchema } from './order.ts';

export const ordersContract = {
  /** The orders of a contact, newest first, with lines and payments. */
  'orders:of-contact': defineQuery(
    z.strictObject({ contactId: idSchema, limit: z.number().int().min(1).max(1000) }),
    contactSalesSchema,
  ),
};
