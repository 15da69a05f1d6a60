import * as z from 'zod';
import { defineJob, defineQuery } from '../contract/define-channel.ts';
import { idSchema } from '../contract/ids.ts';
import { orderTicksSchema } from './order-difference.ts';
import { importTargets } from './import-decision.ts';
import { importDifferenceSchema, mostDifferenceRows } from './import-difference.ts';

const count = z.number().int().nonnegative();
const fileToken = z.string().max(64);

/** A file that was imported and is remembered. */
export const importRunSchema = z.strictObject({
  id: idSchema,
  fileName: z.string(),
  sheet: z.string(),
  at: z.string(),
  target: z.enum(importTargets),
  created: count,
  updated: count,
  unchanged: count,
  /** True when every import of it that is remembered has been taken back. */
  undone: z.boolean(),
  /** Whether the file lies where it lay; `none` for rows that were pasted. */
  file: z.enum(['here', 'missing', 'none']),
});
export type ImportRun = z.infer<typeof importRunSchema>;

export const goneActs = ['tag', 'trash'] as const;
export type GoneAct = (typeof goneActs)[number];

/** What the owner has ticked in a difference. */
export const differenceTicksSchema = z.strictObject({
  /** Rows of the file. */
  fresh: z.array(count).max(mostDifferenceRows),
  /** Rows of the file with the columns whose cells go into the card; an emptied cell empties the field. */
  changed: z.array(z.strictObject({ row: count, columns: z.array(count).max(1000) })).max(mostDifferenceRows),
  gone: z.strictObject({
    act: z.enum(goneActs),
    contactIds: z.array(idSchema).max(mostDifferenceRows),
  }),
  /** For a ledger of sales. */
  orders: orderTicksSchema.optional(),
  /** Takes the rows that did not fit into the answer as they are proposed. */
  beyond: z.boolean(),
  /** Whatever is not ticked is never shown again until it changes once more. */
  dismissRest: z.boolean(),
});
export type DifferenceTicks = Readonly<z.infer<typeof differenceTicksSchema>>;

export const differenceResultSchema = z.strictObject({
  /** Null when nothing in the base had to change. */
  operationId: idSchema.nullable(),
  created: count,
  updated: count,
  review: count,
  tagged: count,
  trashed: count,
});
export type DifferenceResult = z.infer<typeof differenceResultSchema>;

export const importRunContract = {
  /** The remembered files, the last imported first. */
  'import:runs': defineQuery(z.strictObject({}), z.strictObject({ runs: z.array(importRunSchema) })),
  /** Reads a remembered file again, from another place when a token is given, and compares it with what was taken. */
  'import:recheck': defineJob(
    z.strictObject({ runId: idSchema, fileToken: fileToken.optional(), locale: z.enum(['ru', 'en']) }),
    importDifferenceSchema,
  ),
  /** Writes what is ticked as one operation, and remembers the file as it is now. */
  'import:applyDifference': defineJob(
    z.strictObject({
      importId: z.string().max(64),
      locale: z.enum(['ru', 'en']),
      ...differenceTicksSchema.shape,
    }),
    differenceResultSchema,
  ),
  /** Writes the list of a remembered file anew with the values of the base, in its own columns. */
  'import:exportBack': defineJob(
    z.strictObject({
      runId: idSchema,
      fileToken,
      /** Adds the clients of the base that the file does not have. */
      withNew: z.boolean(),
      locale: z.enum(['ru', 'en']),
    }),
    z.strictObject({
      rows: count,
      added: count,
      /** False when the file itself could not be read: columns without a field are empty then. */
      sourceRead: z.boolean(),
      fileName: z.string(),
    }),
  ),
};
