import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { monthSchema } from '../dates/month.ts';
import { filterSchema } from '../filters/filter.ts';
import { combinations } from './compose-combination.ts';
import { readySegmentKeys } from './ready-segments.ts';
import { stages } from '../stages/stage.ts';
import { movementSchema, segmentKinds, segmentNameSchema, segmentSchema } from './segment.ts';

const saved = z.strictObject({ operationId: idSchema, id: idSchema });
const members = z.strictObject({ id: idSchema, contactIds: idsSchema.min(1) });

/** A ready-made segment to be added: one rule, or one value of those that come by values («Источник: Авито»). */
export const readyPickSchema = z.strictObject({
  key: z.enum(readySegmentKeys),
  value: z.string().min(1).max(1000).nullable(),
});
export type ReadyPick = z.infer<typeof readyPickSchema>;

/** A ready-made segment as it is offered: how many it would have now, and whether one of this name is there already. */
export const readyOfferSchema = readyPickSchema.extend({
  name: z.string(),
  rule: filterSchema,
  count: z.number().int().nonnegative(),
  taken: z.boolean(),
});
export type ReadyOffer = z.infer<typeof readyOfferSchema>;

const language = z.enum(['ru', 'en']);

/** Where a contact stands: days are local, ISO; `since` null where it was inside before movements were known. */
export const contactAudienceSchema = z.strictObject({
  /** What the rules say, whatever the owner set by hand. */
  computedStage: z.enum(stages),
  stageSince: z.string().nullable(),
  inside: z.array(z.strictObject({ segmentId: idSchema, since: z.string().nullable() })),
  /** Segments that it was in and is not any more. */
  left: z.array(z.strictObject({ segmentId: idSchema, day: z.string() })),
});
export type ContactAudience = z.infer<typeof contactAudienceSchema>;

export const segmentsContract = {
  /** Every segment in the owner's order; those that depend on dates are brought to the present day first. */
  'segments:list': defineQuery(z.strictObject({}), z.strictObject({ segments: z.array(segmentSchema) })),
  /** Adds (no id) or changes a segment; a rule makes it dynamic, none makes it a list. Refused with `valueTaken` for a name that is there. */
  'segments:save': defineCommand(
    z.strictObject({
      id: idSchema.nullable(),
      name: segmentNameSchema,
      rule: filterSchema.nullable(),
      contactIds: idsSchema.optional(),
    }),
    saved,
  ),
  'segments:delete': defineCommand(z.strictObject({ id: idSchema }), operationDoneSchema),
  'segments:add-members': defineCommand(members, operationDoneSchema),
  'segments:remove-members': defineCommand(members, operationDoneSchema),
  'segments:combine': defineCommand(
    z.strictObject({
      name: segmentNameSchema,
      kind: z.enum(segmentKinds),
      how: z.enum(combinations),
      ids: idsSchema.min(2).max(50),
    }),
    saved,
  ),
  /** The ready-made segments that this base can have, named in the language of the window. */
  'segments:offers': defineQuery(
    z.strictObject({ locale: language }),
    z.strictObject({ offers: z.array(readyOfferSchema) }),
  ),
  /** Adds ready-made segments, named in the language of the window; those whose name is there already are passed over. */
  'segments:add-ready': defineCommand(
    z.strictObject({ picks: z.array(readyPickSchema).min(1).max(200), locale: language }),
    operationDoneSchema,
  ),
  /** Movements by month, the present one last. */
  'segments:moves': defineQuery(
    z.strictObject({ months: z.number().int().min(1).max(60) }),
    z.strictObject({ movements: z.array(movementSchema) }),
  ),
  /** The living clients who entered a segment in a month, or left it, by name. */
  'segments:moved': defineQuery(
    z.strictObject({ id: idSchema, month: monthSchema, entered: z.boolean() }),
    z.strictObject({ ids: idsSchema }),
  ),
  'segments:of-contact': defineQuery(z.strictObject({ id: idSchema }), contactAudienceSchema),
};
