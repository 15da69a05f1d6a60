import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';

const kopecks = z.number().int();
const days = z.number().int().nonnegative();

/** How a client buys and pays, by the orders that count: kopecks, ISO days, whole days. */
export const contactStandingSchema = z.strictObject({
  orders: z.number().int().nonnegative(),
  total: kopecks,
  averageOrder: kopecks.nullable(),
  firstOrderAt: z.string().nullable(),
  lastOrderAt: z.string().nullable(),
  usualInterval: days.nullable(),
  debt: kopecks,
  overdue: kopecks,
  paidWithDue: z.number().int().nonnegative(),
  paidInTime: z.number().int().nonnegative(),
  averageDaysLate: days.nullable(),
  debts: z.array(
    z.strictObject({ orderId: idSchema, dueAt: z.string().nullable(), left: kopecks, daysLate: days }),
  ),
});
export type ContactStanding = z.infer<typeof contactStandingSchema>;
