import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { filterSchema } from '../filters/filter.ts';
import { readySegmentKeys } from './ready-segments.ts';
import { movementSchema, segmentKinds, segmentNameSchema, segmentSchema } from './segment.ts';

const saved = z.strictObject({ operationId: idSchema, id: idSchema });
const members = z.strictObject({ id: idSchema, contactIds: idsSchema.min(1) });

/** How segments are put together: all of them, any of them, the first without the others. */
export const combinations = ['and', 'or', 'minus'] as const;
export type Combination = (typeof combinations)[number];

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
  /** Adds ready-made segments, named in the language of the window; those whose name is there already are passed over. */
  'segments:add-ready': defineCommand(
    z.strictObject({ keys: z.array(z.enum(readySegmentKeys)).min(1), locale: z.enum(['ru', 'en']) }),
    operationDoneSchema,
  ),
  /** Movements by month, the present one last. */
  'segments:moves': defineQuery(
    z.strictObject({ months: z.number().int().min(1).max(60) }),
    z.strictObject({ movements: z.array(movementSchema) }),
  ),
};
