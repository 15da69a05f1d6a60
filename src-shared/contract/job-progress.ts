import * as z from 'zod';

/** What a long job tells while it runs: the step's key in the catalogues, how much is done and of how much (null when unknown). */
export const jobProgressSchema = z.strictObject({
  step: z.enum(['copying', 'reading', 'checking', 'writing', 'indexing', 'verifying', 'undoing']),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative().nullable(),
});

export type JobProgress = z.infer<typeof jobProgressSchema>;
