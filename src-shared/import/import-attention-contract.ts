import * as z from 'zod';
import { defineJob } from '../contract/define-channel.ts';

export const importAttentionContract = {
  /** Writes the rows that need the owner's hand, in the owner's own columns, to a workbook that can be imported again. */
  'import:attention': defineJob(
    z.strictObject({
      importId: z.string().max(64),
      fileToken: z.string().max(64),
      locale: z.enum(['ru', 'en']),
    }),
    z.strictObject({ rows: z.number().int().nonnegative(), fileName: z.string() }),
  ),
};
