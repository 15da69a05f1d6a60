import * as z from 'zod';
import { defaultRfmGroups, rfmGroupKeys } from './rfm-groups.ts';

/** Scores from–to, both included. */
export const scoreRangeSchema = z
  .tuple([z.number().int().min(1).max(5), z.number().int().min(1).max(5)])
  .refine(([from, to]) => from <= to);

/** A named group: ranges of the three scores. A group of the program has a key; its name is empty until the owner gives one. */
export const rfmGroupSchema = z
  .strictObject({
    key: z.enum(rfmGroupKeys).nullable(),
    name: z.string().trim().max(60),
    r: scoreRangeSchema,
    f: scoreRangeSchema,
    m: scoreRangeSchema,
  })
  .refine(({ key, name }) => key !== null || name !== '');

const edgesSchema = z
  .array(z.number().finite())
  .length(4)
  .refine((edges) => edges.every((edge, index) => index === 0 || (edges[index - 1] ?? edge) <= edge));

/** The four edges between the five bins of each figure: days, orders, kopecks, each in rising order. */
export const rfmEdgesSchema = z.strictObject({
  recency: edgesSchema,
  frequency: edgesSchema,
  monetary: edgesSchema,
});
export type RfmEdges = z.infer<typeof rfmEdgesSchema>;

/** How contacts are scored (equal fifths of the base, or the owner's thresholds) and which groups the scores make. */
export const rfmSettingsSchema = z.strictObject({
  method: z.enum(['quintiles', 'thresholds']),
  thresholds: rfmEdgesSchema,
  /** The first that fits counts. */
  groups: z.array(rfmGroupSchema).max(50),
});
export type RfmSettings = z.infer<typeof rfmSettingsSchema>;

/** Fifths, and thresholds to start from: a month to a year, 2 to 10 orders, 10 to 200 thousand roubles. */
export const defaultRfmSettings: RfmSettings = {
  method: 'quintiles',
  thresholds: {
    recency: [31, 91, 181, 366],
    frequency: [2, 3, 5, 10],
    monetary: [1_000_000, 3_000_000, 10_000_000, 20_000_000],
  },
  groups: [...defaultRfmGroups],
};
