import * as z from 'zod';
import { fieldIdSchema } from '../contacts/contact.ts';
import { customFieldKinds } from '../custom-fields/custom-fields-contract.ts';
import { idSchema } from '../contract/ids.ts';
import { salesForecastSchema } from './sales-forecast.ts';
import { importMatchingSchema } from './import-matching.ts';
import { twinConflictsSchema } from './twin-conflict.ts';
import { matchKeys } from './import-decision.ts';
import { profileMatchSchema } from './import-profile-contract.ts';
import { textFormatSchema } from './text-format.ts';

/** Why a cell's value is not quite right. */
export const importProblemCodes = [
  'phoneInvalid',
  'phoneLossy',
  'emailInvalid',
  'dateInvalid',
  'dateAmbiguous',
  'dateFuture',
  'numberInvalid',
  'numberAmbiguous',
  'optionUnknown',
  'innInvalid',
  'kppInvalid',
  'ogrnInvalid',
  'nameMissing',
  'valueTooLong',
  'formulaError',
  'orderDiffers',
  'discountUnclear',
  'cellUnreadable',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** One problem: the sheet's row (1-based), the heading, the value as shown. */
export const importProblemSchema = z.strictObject({
  row: z.number().int().positive(),
  column: z.string(),
  value: z.string(),
  code: z.enum(importProblemCodes),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** A row that makes no contact, and why. */
export const skippedRowReasons = [
  'blank',
  'title',
  'total',
  'repeatedHeading',
  'noIdentity',
  'noClient',
  'noDate',
] as const;

export const importColumnSchema = z.strictObject({
  index: z.number().int().nonnegative(),
  heading: z.string(),
  hidden: z.boolean(),
  fieldId: fieldIdSchema.nullable(),
  /** How the field was found; `weak` is a guess by content where other fields look the same. */
  confidence: z.enum(['heading', 'content', 'weak', 'owner', 'none']),
  filled: z.number().int().nonnegative(),
  samples: z.array(z.string()).max(5),
  /** What an own field for the column would be, by its content; absent for columns that have a field. */
  suggested: z
    .strictObject({ kind: z.enum(customFieldKinds), options: z.array(z.string()).max(200) })
    .optional(),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** What is known of the file before anything is written. */
export const importPreviewSchema = z.strictObject({
  importId: z.string(),
  fileName: z.string(),
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), chosen: z.boolean() })),
  headingRow: z.number().int().nonnegative(),
  columns: z.array(importColumnSchema),
  rows: z.number().int().nonnegative(),
  /** How plain text was read; null for books and cards. */
  text: textFormatSchema.nullable(),
  skipped: z.array(
    z.strictObject({ row: z.number().int(), reason: z.enum(skippedRowReasons), text: z.string() }),
  ),
  problems: z.array(importProblemSchema).max(2000),
  problemCount: z.number().int().nonnegative(),
  match: z.enum(matchKeys),
  /** Whom the rows met; absent for orders. */
  matching: importMatchingSchema.optional(),
  /** The saved mapping that knows files of this kind; absent when there is none. */
  profile: profileMatchSchema.optional(),
  /** For a ledger of sales; absent for a list of contacts. */
  sales: salesForecastSchema.optional(),
  forecast: z.strictObject({
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    review: z.number().int(),
    skipped: z.number().int(),
  }),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** A row of the file's own grid: original cells, normalised cells, trouble by column. */
export const importGridRowSchema = z.strictObject({
  row: z.number().int().positive(),
  outcome: z.enum(['created', 'updated', 'unchanged', 'review', 'skipped']),
  cells: z.array(
    z.strictObject({
      original: z.string(),
      shown: z.string(),
      problem: z.enum(importProblemCodes).nullable(),
    }),
  ),
});
export type ImportGridRow = z.infer<typeof importGridRowSchema>;

/** A row that might be several contacts: nothing of it was written. */
export const reviewRowSchema = z.strictObject({
  row: z.number().int().positive(),
  name: z.string(),
  candidates: z.array(z.strictObject({ contactId: idSchema, name: z.string() })).max(200),
});
export type ReviewRow = z.infer<typeof reviewRowSchema>;

/** What an import did. */
export const importResultSchema = z.strictObject({
  operationId: z.number().int().positive(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
  review: z.number().int(),
  /** The first rows for review. */
  reviewRows: z.array(reviewRowSchema).max(1000),
  withProblems: z.number().int(),
  /** Rows that need the owner's hand: with problems, for review, without a client. */
  attention: z.number().int().nonnegative(),
  problems: z.array(importProblemSchema).max(2000),
  /** What rows of one client say differently: the value of the first one stands. */
  conflicts: twinConflictsSchema,
  /** For a ledger of sales. */
  sales: salesForecastSchema.optional(),
});
export type ImportResult = z.infer<typeof importResultSchema>;
