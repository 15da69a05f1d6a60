import * as z from 'zod';
import { errorDataSchema } from '../contract/app-error.ts';

/** The envelope of every answer of the main process. */
export const shellAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: errorDataSchema }),
]);
export type ShellAnswer = z.infer<typeof shellAnswerSchema>;
