import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';
import { filterSchema } from '../filters/filter.ts';
import { rfmEdgesSchema, rfmSettingsSchema } from './rfm-settings.ts';

const count = z.number().int().nonnegative();
const kopecks = z.number().int();
const score = z.number().int().min(1).max(5);

/** The day of the analysis, ISO; null is today. Orders after it do not count. */
const dateSchema = z.iso.date().nullable();

const sumsSchema = z.strictObject({ contacts: count, orders: count, revenue: kopecks });

/** Groups and grid of a base on a day. */
export const rfmTableSchema = z.strictObject({
  date: z.iso.date(),
  /** Null while no contact has an order. */
  edges: rfmEdgesSchema.nullable(),
  total: sumsSchema,
  /** In the order of the settings, then those that are in none (place null). */
  groups: z.array(sumsSchema.extend({ place: count.nullable() })),
  /** 25 cells, the highest R first, then F rising; `average` is kopecks per contact, 0 in an empty cell. */
  grid: z.array(z.strictObject({ r: score, f: score, contacts: count, average: kopecks })),
});
export type RfmTable = z.infer<typeof rfmTableSchema>;

/** What stands behind a cell or a line of the table. */
export const rfmPlaceSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('cell'), r: score, f: score }),
  z.strictObject({ of: z.literal('group'), place: count.nullable() }),
]);
export type RfmPlace = z.infer<typeof rfmPlaceSchema>;

/** One contact explained: figures, scores and the whole figures that each score spans (null: no bound). */
export const rfmCardSchema = z.strictObject({
  date: z.iso.date(),
  recency: z.number().int(),
  frequency: count,
  monetary: kopecks,
  r: score,
  f: score,
  m: score,
  group: rfmSettingsSchema.shape.groups.element.nullable(),
  spans: z.strictObject({ recency: spanSchema(), frequency: spanSchema(), monetary: spanSchema() }),
});
export type RfmCard = z.infer<typeof rfmCardSchema>;

function spanSchema() {
  return z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() });
}

export const rfmContract = {
  'rfm:settings': defineQuery(z.strictObject({}), rfmSettingsSchema),
  'rfm:save-settings': defineCommand(rfmSettingsSchema, rfmSettingsSchema),
  'rfm:table': defineQuery(z.strictObject({ date: dateSchema }), rfmTableSchema),
  /** The contacts behind a place, and the rule that finds them in the list: null when the orders of the day are not those of today. */
  'rfm:contacts': defineQuery(
    z.strictObject({ date: dateSchema, place: rfmPlaceSchema }),
    z.strictObject({ ids: z.instanceof(Int32Array), filter: filterSchema.nullable() }),
  ),
  /** Null when the contact has no order up to today. */
  'rfm:card': defineQuery(z.strictObject({ id: idSchema }), rfmCardSchema.nullable()),
};
