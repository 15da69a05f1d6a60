import * as z from 'zod';
import { idSchema } from '../contract/ids.ts';
import { ordersDifferenceSchema } from './order-difference.ts';
import { importProblemCodes } from './import-preview.ts';

/** Rows of each group that an answer holds; the rest is counted. */
export const mostDifferenceRows = 2000;

const count = z.number().int().nonnegative();

/** A cell that differs from what the file said before. */
export const changedCellSchema = z.strictObject({
  /** The column's place in the file. */
  column: count,
  heading: z.string(),
  /** What the card holds now: what the file said before, unless the card was edited since. */
  card: z.string(),
  /** What the file says now. */
  now: z.string(),
  emptied: z.boolean(),
  /** True when the last word on the field was the owner's own. */
  edited: z.boolean(),
  problem: z.enum(importProblemCodes).nullable(),
  /** False when a tick would change nothing: nothing of the cell could be made out. */
  writes: z.boolean(),
});
export type ChangedCell = z.infer<typeof changedCellSchema>;

/** A row that changes its card. */
export const changedRowSchema = z.strictObject({
  row: count,
  contactId: idSchema,
  name: z.string(),
  cells: z.array(changedCellSchema).max(1000),
});
export type ChangedRow = z.infer<typeof changedRowSchema>;

/** A row that the file did not have, and what would come of it. */
export const freshRowSchema = z.strictObject({
  row: count,
  name: z.string(),
  outcome: z.enum(['created', 'updated', 'review']),
});
export type FreshRow = z.infer<typeof freshRowSchema>;

/** A client that the file has no more. */
export const goneRowSchema = z.strictObject({ row: count, contactId: idSchema, name: z.string() });
export type GoneRow = z.infer<typeof goneRowSchema>;

/** What has become of a remembered file since it was imported. */
export const importDifferenceSchema = z.strictObject({
  importId: z.string(),
  runId: idSchema,
  fileName: z.string(),
  columns: z.strictObject({
    added: z.array(z.string()).max(1000),
    removed: z.array(z.string()).max(1000),
    renamed: z.array(z.strictObject({ from: z.string(), to: z.string() })).max(1000),
  }),
  /** Rows that say what they said before, or what the base holds already. */
  unchanged: count,
  /** Rows without a name or a way to reach anybody. */
  skipped: count,
  fresh: z.strictObject({ count, rows: z.array(freshRowSchema).max(mostDifferenceRows) }),
  changed: z.strictObject({ count, rows: z.array(changedRowSchema).max(mostDifferenceRows) }),
  gone: z.strictObject({ count, rows: z.array(goneRowSchema).max(mostDifferenceRows) }),
  /** For a ledger of sales: its orders in the place of clients. */
  orders: ordersDifferenceSchema.optional(),
});
export type ImportDifference = z.infer<typeof importDifferenceSchema>;

/** The columns of a row that are ticked when the owner has said nothing yet: an edited card and a blank cell wait for a word. */
export function proposeColumns({ cells }: Pick<ChangedRow, 'cells'>): readonly number[] {
  return cells
    .filter(({ edited, emptied, problem }) => !edited && !emptied && problem === null)
    .map(({ column }) => column);
}
