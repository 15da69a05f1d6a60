import * as z from 'zod';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema, operationDoneSchema } from '../contract/ids.ts';
import { interactionInputSchema, interactionSchema } from './interaction.ts';

export const interactionsContract = {
  /** Newest first. */
  'interactions:list': defineQuery(
    z.strictObject({ contactId: idSchema }),
    z.strictObject({ interactions: z.array(interactionSchema) }),
  ),
  'interactions:add': defineCommand(
    interactionInputSchema,
    z.strictObject({ operationId: idSchema, id: idSchema }),
  ),
  'interactions:update': defineCommand(interactionSchema, operationDoneSchema),
  'interactions:remove': defineCommand(z.strictObject({ id: idSchema }), operationDoneSchema),
};
