import * as z from 'zod';
import { defineJob, defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';
import { fieldChangeSchema, operationSchema, undoResultSchema } from './operation.ts';

export const journalContract = {
  /** Newest first; `before` is the id to go on from. */
  'journal:operations': defineQuery(
    z.strictObject({ limit: z.number().int().min(1).max(500), before: idSchema.nullable() }),
    z.strictObject({ operations: z.array(operationSchema) }),
  ),
  'journal:contact-changes': defineQuery(
    z.strictObject({ contactId: idSchema, limit: z.number().int().min(1).max(500) }),
    z.strictObject({ changes: z.array(fieldChangeSchema) }),
  ),
  'journal:undo': defineJob(z.strictObject({ operationId: idSchema }), undoResultSchema),
};
