import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';

export const operationKinds = [
  'create',
  'edit',
  'bulkEdit',
  'trash',
  'restore',
  'interaction',
  'order',
  'payment',
  'product',
  'orderStatus',
  'dictionary',
  'customField',
  'import',
  'importProfile',
  'importReview',
  'merge',
  'segment',
  'distinct',
  'stages',
  'undo',
] as const;
export type OperationKind = (typeof operationKinds)[number];

/** One operation of the journal: what the owner did, as a kind and facts for its label. */
export const operationSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(operationKinds),
  /** Facts for the label: a contact's name, a file's name, a count. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.iso.datetime(),
  changes: z.number().int().nonnegative(),
  /** Contacts touched. */
  contacts: z.number().int().nonnegative(),
  /** The undo that took it back, if any; that undo can be undone in its turn. */
  undoneBy: idSchema.nullable(),
  /** For an undo: the operation that it took back. */
  undoes: idSchema.nullable(),
});
export type Operation = z.infer<typeof operationSchema>;

/** The outcome of an undo, row by row: undone, kept because edited since, failed. */
export const undoResultSchema = z.strictObject({
  operationId: idSchema,
  undone: z.number().int().nonnegative(),
  kept: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  /** Up to 1,000 rows that were not undone. */
  rows: z.array(
    z.strictObject({
      table: z.string(),
      rowId: idSchema,
      contactId: idSchema.nullable(),
      name: z.string(),
      outcome: z.enum(['kept', 'failed']),
      /** What was done since, for cards that came apart: a field or row was edited, a row was added or removed. */
      since: z.enum(['edited', 'added', 'removed']).optional(),
      /** The field that was edited. */
      fieldId: z.string().optional(),
    }),
  ),
});
export type UndoResult = z.infer<typeof undoResultSchema>;

/** One line of a card's change log: a field went from one value to another. Values are shown as stored. */
export const fieldChangeSchema = z.strictObject({
  id: idSchema,
  operationId: idSchema,
  operationKind: z.enum(operationKinds),
  at: z.iso.datetime(),
  table: z.string(),
  change: z.enum(['insert', 'update', 'delete']),
  /** Of a change of sales: the order that it is about; null for a payment without one and for everything else. */
  order: z.strictObject({ number: z.string().nullable(), orderedAt: z.string() }).nullable(),
  fields: z.array(
    z.strictObject({
      column: z.string(),
      before: z.union([z.string(), z.number(), z.null()]),
      after: z.union([z.string(), z.number(), z.null()]),
    }),
  ),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;
