import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { defineCommand, defineJob, defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';
import { mergeProposalSchema } from './merge-proposal.ts';

const count = z.number().int().nonnegative();
const cards = z.array(idSchema).min(2).max(20);
const namedCard = z.strictObject({ id: idSchema, name: z.string() });

/** The owner's own choice for a field: whose value the united card gets. */
export const mergeChoiceSchema = z.strictObject({ fieldId: fieldIdSchema, contactId: idSchema });
export type MergeChoice = z.infer<typeof mergeChoiceSchema>;

export const mergesContract = {
  /** What a merge would make; `survivorId` asks for a card to stay, otherwise the best one is proposed. */
  'merges:propose': defineQuery(
    z.strictObject({ contactIds: cards, survivorId: idSchema.optional() }),
    mergeProposalSchema,
  ),
  /** Unites cards in one operation; fields without a choice get what is proposed. Undo: `journal:undo`, any time later. */
  'merges:run': defineCommand(
    z.strictObject({
      contactIds: cards,
      survivorId: idSchema,
      choices: z.array(mergeChoiceSchema).max(500),
    }),
    z.strictObject({ operationId: idSchema, contactId: idSchema }),
  ),
  /** How much a batch would unite, and its first clusters; `merges:propose` tells of any in full. */
  'merges:previewBatch': defineQuery(
    z.strictObject({ lane: z.literal('safe') }),
    z.strictObject({
      clusters: count,
      contacts: count,
      sample: z.array(z.strictObject({ survivorId: idSchema, contacts: z.array(namedCard) })),
    }),
  ),
  /** Unites every cluster of the safe lane but those whose keys are in `except`, in one operation, as proposed. `operationId` is null when there was none. */
  'merges:runBatch': defineJob(
    z.strictObject({ lane: z.literal('safe'), except: z.array(z.string()).max(1000).optional() }),
    z.strictObject({ operationId: idSchema.nullable(), clusters: count, contacts: count }),
  ),
  /**
   * The merges that a card took part in, newest first. `contactId` of the answer is the card that stands for it now:
   * the survivor when it has been united with another, otherwise itself. Throws AppError `notFound`.
   */
  'merges:ofContact': defineQuery(
    z.strictObject({ contactId: idSchema }),
    z.strictObject({
      contactId: idSchema,
      merges: z.array(
        z.strictObject({
          operationId: idSchema,
          at: z.string(),
          survivorId: idSchema,
          /** The cards that went into the survivor. */
          contacts: z.array(namedCard),
          undone: z.boolean(),
        }),
      ),
    }),
  ),
};
