import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';

const count = z.number().int().nonnegative();
const kopecks = z.number().int();

/** Orders of each group that an answer holds; the rest is counted. */
export const mostOrdersShown = 1000;

/** What a part of an order is: a line that came, changed or went, or something of the order as a whole. */
export const orderPartKinds = [
  'lineAdded',
  'lineChanged',
  'lineGone',
  'payment',
  'status',
  'date',
  'due',
  'channel',
  'note',
] as const;
export type OrderPartKind = (typeof orderPartKinds)[number];

/** A line: thousandths of a unit, kopecks. */
const orderPartLineSchema = z.strictObject({
  title: z.string(),
  quantity: z.number().int(),
  price: kopecks,
  sum: kopecks,
});

/** One difference of an order between the base (`before`) and the file (`after`): words, ISO days, kopecks for a payment. */
export const orderPartSchema = z.strictObject({
  /** Names the part among those of its order. */
  key: z.string().max(40),
  kind: z.enum(orderPartKinds),
  before: z.union([z.string(), kopecks, orderPartLineSchema]).nullable(),
  after: z.union([z.string(), kopecks, orderPartLineSchema]).nullable(),
  /** False for what is only told: the base has more payments than the file. */
  writes: z.boolean(),
});
export type OrderPart = z.infer<typeof orderPartSchema>;
export type OrderPartLine = z.infer<typeof orderPartLineSchema>;

const orderHead = {
  row: count,
  client: z.string(),
  number: z.string().nullable(),
  day: z.string(),
};

export const freshOrderSchema = z.strictObject({
  ...orderHead,
  items: z.array(z.string()).max(50),
  total: kopecks,
  outcome: z.enum(['created', 'review']),
});
export type FreshOrder = z.infer<typeof freshOrderSchema>;

export const changedOrderSchema = z.strictObject({
  ...orderHead,
  orderId: idSchema,
  contactId: idSchema,
  parts: z.array(orderPartSchema).max(2000),
});
export type ChangedOrder = z.infer<typeof changedOrderSchema>;

/** An order that the file has no more; it stays in the base. */
export const goneOrderSchema = z.strictObject({
  ...orderHead,
  orderId: idSchema,
  contactId: idSchema,
  total: kopecks,
});
export type GoneOrder = z.infer<typeof goneOrderSchema>;

/** What has become of the orders of a remembered ledger. */
export const ordersDifferenceSchema = z.strictObject({
  fresh: z.strictObject({ count, rows: z.array(freshOrderSchema).max(mostOrdersShown) }),
  changed: z.strictObject({ count, rows: z.array(changedOrderSchema).max(mostOrdersShown) }),
  gone: z.strictObject({ count, rows: z.array(goneOrderSchema).max(mostOrdersShown) }),
});
export type OrdersDifference = z.infer<typeof ordersDifferenceSchema>;

/** What the owner has ticked: the first rows of new orders, the parts of changed ones. */
export const orderTicksSchema = z.strictObject({
  fresh: z.array(count).max(mostOrdersShown),
  changed: z
    .array(z.strictObject({ orderId: idSchema, keys: z.array(z.string().max(40)).max(2000) }))
    .max(mostOrdersShown),
});
export type OrderTicks = Readonly<z.infer<typeof orderTicksSchema>>;

/** The parts that are ticked when the owner has said nothing yet: a line that went waits for a word. */
export function proposeParts({ parts }: Pick<ChangedOrder, 'parts'>): readonly string[] {
  return parts.filter(({ kind, writes }) => writes && kind !== 'lineGone').map(({ key }) => key);
}
