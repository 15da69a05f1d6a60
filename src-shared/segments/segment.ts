import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { filterSchema } from '../filters/filter.ts';
import { stages } from '../stages/stage.ts';

export const segmentKinds = ['dynamic', 'static'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** A name that the owner gives a segment. */
export const segmentNameSchema = z.string().trim().min(1).max(200);

/** A segment with its figures: a saved rule, or a list put together by hand (no rule). */
export const segmentSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(segmentKinds),
  rule: filterSchema.nullable(),
  count: z.number().int().nonnegative(),
  /** Entered less left over the last 30 days, so far as movements are known. */
  change: z.number().int(),
  /** What its clients bought for, kopecks. */
  revenue: z.number().int(),
  /** The local day from which its movements are known, ISO. */
  since: z.string(),
  /** The rule names a field that is gone: nobody is in it. */
  broken: z.boolean(),
});
export type Segment = z.infer<typeof segmentSchema>;

/** Movement of one segment or stage by month (`2026-05`); `count` is how many there were at its end, if known. */
export const movementSchema = z.strictObject({
  segmentId: idSchema.nullable(),
  stage: z.enum(stages).nullable(),
  months: z.array(
    z.strictObject({
      month: z.string(),
      entered: z.number().int().nonnegative(),
      left: z.number().int().nonnegative(),
      count: z.number().int().nonnegative().nullable(),
    }),
  ),
});
export type Movement = z.infer<typeof movementSchema>;
