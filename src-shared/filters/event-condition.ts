import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { timeSpanSchema } from '../dates/time-span.ts';
import { interactionKinds } from '../interactions/interaction.ts';
import { paymentMethods } from '../orders/order-words.ts';

const day = z.iso.date();
const ids = z.array(idSchema).min(1).max(500);
const texts = z.array(z.string().min(1).max(500)).min(1).max(500);

/**
 * When events took place: in the last span up to today; earlier than a span ago; from one day to another, both
 * included. Days are the owner's local days.
 */
export const eventPeriodSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('last'), span: timeSpanSchema }),
  z.strictObject({ type: z.literal('before'), span: timeSpanSchema }),
  z.strictObject({ type: z.literal('dates'), from: day.nullable(), to: day.nullable() }),
]);
export type EventPeriod = z.infer<typeof eventPeriodSchema>;

export const eventOperators = ['atLeast', 'lessThan', 'equals', 'notEquals', 'between'] as const;
export type EventOperator = (typeof eventOperators)[number];

const question = {
  type: z.literal('events'),
  /** No period: at any time. */
  period: eventPeriodSchema.optional(),
  operator: z.enum(eventOperators),
  /** How many, or kopecks; a pair for `between`, both ends included. */
  value: z.union([z.number().int(), z.array(z.number().int()).length(2)]),
};

/**
 * Asks what the events of one sort come to. Orders: those that are neither in the trash nor cancelled (with `statuses`
 * those in these, whatever they mean); with `products` or `productGroups` only the ones with such a line, and their
 * sum is the sum of such lines. Payments: those without an order or of an order that counts.
 */
export const eventConditionSchema = z.discriminatedUnion('of', [
  z.strictObject({
    ...question,
    of: z.literal('orders'),
    measure: z.enum(['count', 'sum']),
    where: z
      .strictObject({
        /** Goods by id or by group: either will do. */
        products: ids.optional(),
        productGroups: texts.optional(),
        statuses: ids.optional(),
        channels: texts.optional(),
      })
      .optional(),
  }),
  z.strictObject({
    ...question,
    of: z.literal('payments'),
    measure: z.enum(['count', 'sum']),
    where: z.strictObject({ methods: z.array(z.enum(paymentMethods)).min(1).optional() }).optional(),
  }),
  z.strictObject({
    ...question,
    of: z.literal('interactions'),
    measure: z.literal('count'),
    where: z
      .strictObject({
        kinds: z.array(z.enum(interactionKinds)).min(1).optional(),
        /** Words of the outcome, letter case and ё aside. */
        outcome: z.string().trim().min(1).max(500).optional(),
      })
      .optional(),
  }),
]);
export type EventCondition = z.infer<typeof eventConditionSchema>;
export type EventSource = EventCondition['of'];
