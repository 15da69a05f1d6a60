import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, idsSchema, operationDoneSchema } from '../contract/ids.ts';
import { filterSchema } from '../filters/filter.ts';
import {
  contactCardSchema,
  contactChangesSchema,
  contactKinds,
  contactRowSchema,
  fieldIdSchema,
} from './contact.ts';

/** What the list shows: filter, text, order. Also the scope of an export. */
export const contactViewSchema = z.strictObject({
  filter: filterSchema,
  search: z.string().max(200),
  sort: z.strictObject({ field: fieldIdSchema, direction: z.enum(['asc', 'desc']) }),
  trash: z.boolean(),
});
export type ContactView = z.infer<typeof contactViewSchema>;

export const contactsContract = {
  /** Ids of the view in its order; with `limit` only the first ones (search as you type), and `more` says there are others. `layoutSwapped`: the text found nothing as typed and was read in the other keyboard layout. */
  'contacts:find': defineQuery(
    z.strictObject({ view: contactViewSchema, limit: z.number().int().positive().max(100_000).nullable() }),
    z.strictObject({
      ids: z.instanceof(Int32Array),
      more: z.boolean(),
      layoutSwapped: z.boolean().optional(),
    }),
  ),
  'contacts:count': defineQuery(
    z.strictObject({ view: contactViewSchema }),
    z.strictObject({ total: z.number().int().nonnegative() }),
  ),
  /** Rows of the given ids in the given order; ids that are gone are left out. */
  'contacts:rows': defineQuery(
    z.strictObject({ ids: z.array(idSchema).max(500), fields: z.array(fieldIdSchema).max(100) }),
    z.strictObject({ rows: z.array(contactRowSchema) }),
  ),
  'contacts:card': defineQuery(z.strictObject({ id: idSchema }), contactCardSchema),
  /** `distinctFrom`: contacts that the owner saw named as likely twins and held to be other people; remembered with the card. */
  'contacts:create': defineCommand(
    z.strictObject({
      kind: z.enum(contactKinds),
      changes: contactChangesSchema,
      distinctFrom: z.array(idSchema).max(20).optional(),
    }),
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  'contacts:update': defineCommand(
    z.strictObject({ id: idSchema, changes: contactChangesSchema }),
    operationDoneSchema,
  ),
  'contacts:trash': defineCommand(z.strictObject({ ids: idsSchema.min(1) }), operationDoneSchema),
  'contacts:restore': defineCommand(z.strictObject({ ids: idsSchema.min(1) }), operationDoneSchema),
  'contacts:add-tag': defineCommand(
    z.strictObject({ ids: idsSchema.min(1), tag: z.string().trim().min(1).max(100) }),
    operationDoneSchema,
  ),
};
