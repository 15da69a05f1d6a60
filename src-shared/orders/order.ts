import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { orderStatusKinds, paymentMethods } from './order-words.ts';

const kopecks = z.number().int();

/** One line of an order: quantity in thousandths of a unit, money in kopecks. */
export const orderLineSchema = z.strictObject({
  id: idSchema,
  productId: idSchema.nullable(),
  title: z.string(),
  quantity: z.number().int(),
  unit: z.string().nullable(),
  price: kopecks,
  discount: kopecks,
  sum: kopecks,
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** A payment; one that belongs to no order stands by itself. */
export const paymentSchema = z.strictObject({
  id: idSchema,
  orderId: idSchema.nullable(),
  paidAt: z.string(),
  amount: kopecks,
  method: z.enum(paymentMethods).nullable(),
  note: z.string().nullable(),
});
export type Payment = z.infer<typeof paymentSchema>;

/** An order with everything that hangs on it. `paid` is the sum of its payments. */
export const orderSchema = z.strictObject({
  id: idSchema,
  number: z.string().nullable(),
  orderedAt: z.string(),
  dueAt: z.string().nullable(),
  status: z.strictObject({ label: z.string(), kind: z.enum(orderStatusKinds) }).nullable(),
  channel: z.string().nullable(),
  discount: kopecks,
  total: kopecks,
  paid: kopecks,
  note: z.string().nullable(),
  lines: z.array(orderLineSchema),
  payments: z.array(paymentSchema),
});
export type Order = z.infer<typeof orderSchema>;

/** What a contact bought: the newest orders first, and payments without an order. */
export const contactSalesSchema = z.strictObject({
  total: z.number().int().nonnegative(),
  orders: z.array(orderSchema),
  payments: z.array(paymentSchema),
});
export type ContactSales = z.infer<typeof contactSalesSchema>;
