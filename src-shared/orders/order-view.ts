import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { orderStatusKinds } from './order-words.ts';

export const orderSortFields = [
  'orderedAt',
  'number',
  'client',
  'status',
  'total',
  'paid',
  'debt',
  'dueAt',
  'daysLate',
] as const;
export type OrderSortField = (typeof orderSortFields)[number];

/** The columns of the list, in their order. */
export const orderColumnIds = [
  'orderedAt',
  'number',
  'client',
  'goods',
  'status',
  'total',
  'paid',
  'debt',
  'dueAt',
  'daysLate',
] as const;

export const orderPaidStates = ['any', 'unpaid', 'overdue', 'overpaid'] as const;

const day = z.iso.date().nullable();

/** What the list of all orders shows: text (number or client), filters that must all hold, and the order. Null: not asked. */
export const orderViewSchema = z.strictObject({
  search: z.string().max(200),
  /** The word of a status. */
  status: z.string().min(1).max(200).nullable(),
  from: day,
  to: day,
  paid: z.enum(orderPaidStates),
  channel: z.string().min(1).max(1000).nullable(),
  productId: idSchema.nullable(),
  sort: z.strictObject({ field: z.enum(orderSortFields), direction: z.enum(['asc', 'desc']) }),
});
export type OrderView = z.infer<typeof orderViewSchema>;

const kopecks = z.number().int();

/** One line of the list: `goods` are the first titles, `lines` how many there are; `daysLate` is 0 in time, null when nothing tells. */
export const orderRowSchema = z.strictObject({
  id: idSchema,
  contactId: idSchema,
  client: z.string(),
  number: z.string().nullable(),
  orderedAt: z.string(),
  goods: z.string(),
  lines: z.number().int().nonnegative(),
  status: z.strictObject({ label: z.string(), kind: z.enum(orderStatusKinds) }).nullable(),
  channel: z.string().nullable(),
  total: kopecks,
  paid: kopecks,
  debt: kopecks,
  dueAt: z.string().nullable(),
  daysLate: z.number().int().nonnegative().nullable(),
});
export type OrderRow = z.infer<typeof orderRowSchema>;

/** What a view comes to. Sums leave cancelled orders out; `cancelled` says how many there are of them. */
export const orderTotalsSchema = z.strictObject({
  orders: z.number().int().nonnegative(),
  cancelled: z.number().int().nonnegative(),
  total: kopecks,
  paid: kopecks,
  debt: kopecks,
  overdue: kopecks,
});
export type OrderTotals = z.infer<typeof orderTotalsSchema>;
