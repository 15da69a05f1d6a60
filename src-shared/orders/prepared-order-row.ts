import * as z from 'zod';
import { paymentMethods } from './order-words.ts';

const text = z.string().max(1000).nullable();
const kopecks = z.number().int();

/**
 * What a row of a ledger says of an order, apart from its client. Days are ISO, money is kopecks, the quantity
 * thousandths. `paid` is null when the row does not say.
 */
export const preparedOrderRowSchema = z.strictObject({
  number: text,
  date: z.string().nullable(),
  item: text,
  quantity: z.number().int(),
  unit: text,
  price: kopecks,
  discount: kopecks,
  sum: kopecks,
  paid: kopecks.nullable(),
  paidAt: z.string().nullable(),
  method: z.enum(paymentMethods).nullable(),
  status: text,
  channel: text,
  due: z.string().nullable(),
  note: z.string().max(20_000).nullable(),
});
export type PreparedOrderRow = z.infer<typeof preparedOrderRowSchema>;
