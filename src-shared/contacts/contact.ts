import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { contactPointSchema, pointInputSchema } from './contact-point.ts';

export const contactKinds = ['person', 'organization'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Id of a field: one of the declared fields, or `custom:N` for a field of the owner's own. */
export const fieldIdSchema = z.string().min(1).max(64);

/** A field's value as it crosses borders (see FieldValue). */
export const fieldValueSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(1000)).max(200),
]);

/** One row of the list: the name as the owner says it and the asked fields. */
export const contactRowSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(contactKinds),
  name: z.string(),
  cells: z.record(fieldIdSchema, fieldValueSchema),
});
export type ContactRow = z.infer<typeof contactRowSchema>;

/** Everything the card shows of the contact itself. */
export const contactCardSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(contactKinds),
  name: z.string(),
  fields: z.record(fieldIdSchema, fieldValueSchema),
  points: z.array(contactPointSchema),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
});
export type ContactCard = z.infer<typeof contactCardSchema>;

/** What a form or an import changes: only the named fields. A points list replaces the points of the types that it names; a type is emptied by its field (`phones`, …) as null. */
export const contactChangesSchema = z.strictObject({
  kind: z.enum(contactKinds).optional(),
  fields: z.record(fieldIdSchema, fieldValueSchema).optional(),
  points: z.array(pointInputSchema).max(200).optional(),
});
export type ContactChanges = z.infer<typeof contactChangesSchema>;
