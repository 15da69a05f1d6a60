import * as z from 'zod';
import { defineJob, defineQuery } from '../contract/define-channel.ts';
import { importDiagnosisSchema } from './import-finding.ts';

const importId = z.string().max(64);

export const importDiagnosisContract = {
  /** What is to be known of the open file as a whole, under the present decision. */
  'import:diagnosis': defineQuery(
    z.strictObject({ importId, locale: z.enum(['ru', 'en']).optional() }),
    importDiagnosisSchema,
  ),
  /** Writes the diagnosis with every remark to a workbook. */
  'import:report': defineJob(
    z.strictObject({ importId, fileToken: z.string().max(64), locale: z.enum(['ru', 'en']) }),
    z.strictObject({ remarks: z.number().int().nonnegative(), fileName: z.string() }),
  ),
};
