import * as z from 'zod';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';
import { importDecisionSchema } from './import-decision.ts';
import { importGridRowSchema, importPreviewSchema, importResultSchema } from './import-preview.ts';

const importId = z.string().max(64);

export const importContract = {
  /** Reads the chosen file once and proposes sheet, heading row and mapping. */
  'import:read': defineJob(z.strictObject({ fileToken: z.string().max(64) }), importPreviewSchema),
  /** Looks at the file under the owner's decision as a whole; it is not parsed again. */
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
