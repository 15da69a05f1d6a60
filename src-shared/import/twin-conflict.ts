import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { idSchema } from '../contract/ids.ts';

const value = z.union([z.string(), z.number()]);

/** Conflicts that an answer holds; the rest is counted. */
export const mostConflictsShown = 1000;

/** A value of a row that its client has no place for: an earlier row of the file, or the card, says something else. */
export const twinConflictSchema = z.strictObject({
  row: z.number().int().positive(),
  /** The first row of the same client. */
  firstRow: z.number().int().positive(),
  /** Null while the card is a forecast. */
  contactId: idSchema.nullable(),
  name: z.string(),
  fieldId: fieldIdSchema,
  heading: z.string(),
  /** What the card keeps, as it is stored; null for a field that a blank cell keeps empty. */
  kept: value.nullable(),
  /** What the row says. */
  other: value,
});
export type TwinConflict = Readonly<z.infer<typeof twinConflictSchema>>;

/** The conflicts of a file: all of them counted, the first of them listed. */
export const twinConflictsSchema = z.strictObject({
  count: z.number().int().nonnegative(),
  rows: z.array(twinConflictSchema).max(mostConflictsShown),
});
