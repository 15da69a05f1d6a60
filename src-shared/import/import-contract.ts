import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';
import { importGridRowSchema, importPreviewSchema, importResultSchema, matchKeys } from './import-preview.ts';

const importId = z.string().max(64);

export const importContract = {
  /** Reads the chosen file once and proposes sheet, heading row and mapping. */
  'import:read': defineJob(z.strictObject({ fileToken: z.string().max(64) }), importPreviewSchema),
  /** Changes the sheet, the heading row, the mapping or the matching key; the file is not parsed again. */
  'import:adjust': defineJob(
    z.strictObject({
      importId,
      sheet: z.string().max(255).optional(),
      headingRow: z.number().int().min(0).max(1_048_576).optional(),
      mapping: z
        .array(z.strictObject({ index: z.number().int().nonnegative(), fieldId: fieldIdSchema.nullable() }))
        .max(16_384)
        .optional(),
      match: z.enum(matchKeys).optional(),
    }),
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
