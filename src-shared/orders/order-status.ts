import * as z from 'zod';
import { orderStatusKinds } from './order-words.ts';

/** A state of orders as the owner named it, and in how many orders it stands (those in the trash included). */
export const orderStatusSchema = z.strictObject({
  label: z.string(),
  kind: z.enum(orderStatusKinds),
  orders: z.number().int().nonnegative(),
});
export type OrderStatus = z.infer<typeof orderStatusSchema>;
