import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';

export const interactionKinds = ['call', 'meeting', 'message', 'visit', 'note'] as const;
export const interactionDirections = ['incoming', 'outgoing'] as const;

/** One contact with the client on the timeline. `happenedAt` is ISO with time, UTC. */
export const interactionSchema = z.strictObject({
  id: idSchema,
  contactId: idSchema,
  kind: z.enum(interactionKinds),
  direction: z.enum(interactionDirections).nullable(),
  happenedAt: z.iso.datetime(),
  durationMinutes: z.number().int().min(0).max(100_000).nullable(),
  outcome: z.string().max(500).nullable(),
  text: z.string().max(20_000).nullable(),
});
export type Interaction = z.infer<typeof interactionSchema>;

/** What the composer sends. */
export const interactionInputSchema = interactionSchema.omit({ id: true });
export type InteractionInput = z.infer<typeof interactionInputSchema>;
