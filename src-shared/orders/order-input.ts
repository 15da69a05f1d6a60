import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { paymentMethods } from './order-words.ts';

/** A thousand milliard roubles in kopecks, either way; larger sums are mistakes. */
export const enteredKopecksSchema = z.number().int().min(-100_000_000_000_000).max(100_000_000_000_000);

const line = z.string().max(1000);

/** A line as a form sends it; `id` says which line of the order it was. Thousandths of a unit, kopecks. */
export const orderLineInputSchema = z.strictObject({
  id: idSchema.nullable(),
  title: line,
  quantity: z.number().int().min(-1_000_000_000).max(1_000_000_000),
  unit: z.string().max(50).nullable(),
  price: enteredKopecksSchema,
  discount: enteredKopecksSchema,
});
export type OrderLineInput = z.infer<typeof orderLineInputSchema>;

/** What the owner types of an order. Days are ISO; the status is its word; the discount is on the whole, kopecks. */
export const orderInputSchema = z.strictObject({
  number: line.nullable(),
  orderedAt: z.iso.date(),
  dueAt: z.iso.date().nullable(),
  status: z.string().trim().min(1).max(200).nullable(),
  channel: line.nullable(),
  discount: enteredKopecksSchema,
  note: z.string().max(20_000).nullable(),
  lines: z.array(orderLineInputSchema).min(1).max(1000),
});
export type OrderInput = z.infer<typeof orderInputSchema>;

/** Money that came or, below zero, was given back. */
export const paymentInputSchema = z.strictObject({
  paidAt: z.iso.date(),
  amount: enteredKopecksSchema.refine((amount) => amount !== 0),
  method: z.enum(paymentMethods).nullable(),
  note: line.nullable(),
});
export type PaymentInput = z.infer<typeof paymentInputSchema>;
