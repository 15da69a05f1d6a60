import * as z from 'zod';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';
import { importDecisionSchema } from './import-decision.ts';
import { importGridRowSchema, importPreviewSchema, importResultSchema } from './import-preview.ts';

const importId = z.string().max(64);

/** Characters of one paste. */
export const mostPasted = 20 * 2 ** 20;

export const importContract = {
  /** Reads the chosen file once and proposes sheet, heading row and mapping. */
  'import:read': defineJob(z.strictObject({ fileToken: z.string().max(64) }), importPreviewSchema),
  /** The same for rows copied from a spreadsheet or a letter; the name is what the owner will know them by. */
  'import:paste': defineJob(
    z.strictObject({ text: z.string().min(1).max(mostPasted), name: z.string().min(1).max(255) }),
    importPreviewSchema,
  ),
  /** Looks at the file under the owner's decision as a whole; only another encoding or delimiter reads it again. */
  'import:adjust': defineJob(
    z.strictObject({ importId, decision: importDecisionSchema }),
    importPreviewSchema,
  ),
  'import:grid': defineQuery(
    z.strictObject({
      importId,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(200),
    }),
    z.strictObject({ rows: z.array(importGridRowSchema) }),
  ),
  /** A safety copy, then everything in one operation; cancel leaves nothing behind. */
  'import:run': defineJob(z.strictObject({ importId }), importResultSchema),
  'import:discard': defineCommand(z.strictObject({ importId }), z.strictObject({})),
};
