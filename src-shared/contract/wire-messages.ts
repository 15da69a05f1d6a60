import * as z from 'zod';
import { errorDataSchema } from './app-error.ts';
import { jobProgressSchema } from './job-progress.ts';

/** What the window sends over the port: a call, or the wish to stop one. */
export const wireRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('call'),
    id: z.number().int().positive(),
    channel: z.string().max(64),
    input: z.unknown(),
  }),
  z.strictObject({ type: z.literal('cancel'), id: z.number().int().positive() }),
]);

/** What comes back: the value, an error with its code, or progress of a job. */
export const wireReplySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('value'), id: z.number().int(), value: z.unknown() }),
  z.strictObject({ type: z.literal('error'), id: z.number().int(), error: errorDataSchema }),
  z.strictObject({ type: z.literal('progress'), id: z.number().int(), progress: jobProgressSchema }),
]);

export type WireRequest = z.infer<typeof wireRequestSchema>;
export type WireReply = z.infer<typeof wireReplySchema>;
