import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { defineCommand, defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';

/** Why a card may be the one that a row means. */
export const reviewReasons = [
  'phone',
  'email',
  'inn',
  'externalId',
  'birthday',
  'sameName',
  'shorterName',
  'likeName',
  'otherBirthday',
] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** A value of a row as it would be stored: text, kopecks, ISO dates. */
const reviewValueSchema = z.strictObject({
  fieldId: fieldIdSchema,
  value: z.union([z.string(), z.number()]),
});

/** A row that waits for the owner, with the cards it may be. */
export const importReviewSchema = z.strictObject({
  id: idSchema,
  fileName: z.string(),
  row: z.number().int().positive(),
  name: z.string(),
  values: z.array(reviewValueSchema),
  candidates: z.array(
    z.strictObject({
      contactId: idSchema,
      name: z.string(),
      phones: z.array(z.string()),
      emails: z.array(z.string()),
      why: z.array(z.enum(reviewReasons)),
    }),
  ),
});
export type ImportReview = z.infer<typeof importReviewSchema>;

/** What the owner says of a row: it is that card, it is somebody new, it is not wanted. */
export const reviewDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fill'), contactId: idSchema }),
  z.strictObject({ kind: z.literal('create') }),
  z.strictObject({ kind: z.literal('drop') }),
]);
export type ReviewDecision = z.infer<typeof reviewDecisionSchema>;

export const importReviewContract = {
  /** Rows that wait, oldest first; candidates that are gone or in the trash are left out. */
  'import:reviews': defineQuery(
    z.strictObject({
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(0).max(200),
    }),
    z.strictObject({ total: z.number().int().nonnegative(), rows: z.array(importReviewSchema) }),
  ),
  /** Decides about one row as one operation; undoing it lets the row wait again. */
  'import:resolveReview': defineCommand(
    z.strictObject({ id: idSchema, decision: reviewDecisionSchema }),
    z.strictObject({ operationId: idSchema, contactId: idSchema.nullable() }),
  ),
};
