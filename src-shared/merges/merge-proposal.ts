import * as z from 'zod';
import { pointTypes } from '../contacts/contact-field.ts';
import { messengerServices, pointKinds } from '../contacts/contact-point.ts';
import { fieldIdSchema, fieldValueSchema } from '../contacts/contact.ts';
import { idSchema } from '../contract/ids.ts';

/**
 * Why a value was taken: the only one; all say the same; it says the same and more; it passes its check and the other
 * does not; its card was edited last; its card is the oldest; the strictest; all of them put together; sums added;
 * the largest; the card that stays has it.
 */
export const mergeReasons = [
  'only',
  'same',
  'fuller',
  'valid',
  'latest',
  'earliest',
  'strictest',
  'joined',
  'added',
  'largest',
  'survivor',
] as const;
export type MergeReason = (typeof mergeReasons)[number];

/** A field of the united card: what each card says and what is proposed. Fields that no card has are left out. */
export const mergedFieldSchema = z.strictObject({
  fieldId: fieldIdSchema,
  /** What the cards say, those that say something, in the order of the cards. */
  values: z.array(z.strictObject({ contactId: idSchema, value: fieldValueSchema })),
  /** What the united card gets. */
  value: fieldValueSchema,
  /** Whose value that is; null when it is put together from several. */
  chosenFrom: idSchema.nullable(),
  why: z.enum(mergeReasons),
  /** True when it is not for the owner to choose: a refusal of consent never becomes consent by a merge. */
  locked: z.boolean(),
});
export type MergedField = z.infer<typeof mergedFieldSchema>;

/** A point of the united card, and the cards that have it. */
export const mergedPointSchema = z.strictObject({
  type: z.enum(pointTypes),
  value: z.string(),
  kind: z.enum(pointKinds).nullable(),
  service: z.enum(messengerServices).nullable(),
  extension: z.string().nullable(),
  valid: z.boolean(),
  primary: z.boolean(),
  from: z.array(idSchema).min(1),
});
export type MergedPoint = z.infer<typeof mergedPointSchema>;

const count = z.number().int().nonnegative();

/** A card that takes part, and how many rows of it go along. */
export const mergedCardSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['person', 'organization']),
  createdAt: z.string(),
  updatedAt: z.string(),
  counts: z.strictObject({ points: count, interactions: count, orders: count, payments: count, tags: count }),
});
export type MergedCard = z.infer<typeof mergedCardSchema>;

/** What a merge of some cards would make. */
export const mergeProposalSchema = z.strictObject({
  survivorId: idSchema,
  contacts: z.array(mergedCardSchema),
  fields: z.array(mergedFieldSchema),
  points: z.array(mergedPointSchema),
  tags: z.array(z.string()),
  /** Rows that stay with their old card because the united one has the same: nothing is removed. */
  kept: z.array(z.strictObject({ table: z.string(), contactId: idSchema, rows: count })),
});
export type MergeProposal = z.infer<typeof mergeProposalSchema>;
