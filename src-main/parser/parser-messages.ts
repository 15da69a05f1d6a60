import * as z from 'zod';
import type { ContactField } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedContact } from '../../src-shared/contacts/prepared-contact.ts';
import { errorDataSchema } from '../../src-shared/contract/app-error.ts';
import { importTargets, type ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { PreparedOrderRow } from '../../src-shared/orders/prepared-order-row.ts';
import {
  importColumnSchema,
  importProblemCodes,
  type ImportProblem,
  skippedRowReasons,
} from '../../src-shared/import/import-preview.ts';
import type { ContactForms } from '../import/contact-forms.ts';
import type { OwnSpellings } from './plan-spellings.ts';
import { textFormatSchema } from '../../src-shared/import/text-format.ts';
import type { ParserSource } from './read-source.ts';

/** What a parser must know to prepare rows: the fields of the owner's own, today's date (ISO), the values of the owner's dictionaries. */
export type ParserSettings = Readonly<{
  ownFields: readonly ContactField[];
  today: string;
  dictionaries?: OwnSpellings;
}>;

/** What the base process asks of a parser. Rows are counted from 0 among the rows of data. */
export type ParserRequest =
  | Readonly<{
      id: number;
      type: 'open';
      path: ParserSource;
      decision: ImportDecision;
      settings: ParserSettings;
    }>
  | Readonly<{ id: number; type: 'adjust'; decision: ImportDecision; settings: ParserSettings }>
  | Readonly<{ id: number; type: 'rows'; from: number; count: number; diagnose?: boolean; forms?: boolean }>
  | Readonly<{ id: number; type: 'diagnosis' }>
  | Readonly<{ id: number; type: 'remarks' }>
  /** Cells as they stand in the file, by the sheet's rows. */
  | Readonly<{ id: number; type: 'cells'; rows: readonly number[] }>
  /** The marks of all cells that have a field. */
  | Readonly<{ id: number; type: 'marks' }>
  | Readonly<{ id: number; type: 'grid'; from: number; count: number }>;

/** The shape of whatever comes back; the value is checked by what was asked. */
export const parserReplySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('value'), id: z.number(), value: z.unknown() }),
  z.strictObject({ type: z.literal('error'), id: z.number(), error: errorDataSchema }),
  z.strictObject({ type: z.literal('progress'), id: z.number(), done: z.number(), total: z.number() }),
]);
export type ParserReply = z.infer<typeof parserReplySchema>;

/** A table as proposed: everything of the preview that the file alone decides. */
export const tableSummarySchema = z.strictObject({
  sheets: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), chosen: z.boolean() })).max(255),
  sheet: z.string(),
  headingRow: z.number().int().nonnegative(),
  columns: z.array(importColumnSchema).max(1000),
  /** What the rows are. */
  target: z.enum(importTargets),
  /** Rows of data: those that a contact may come of. */
  rows: z.number().int().nonnegative(),
  skipped: z
    .array(z.strictObject({ row: z.number().int(), reason: z.enum(skippedRowReasons), text: z.string() }))
    .max(2000),
  /** Rows under the headings that hold something and are no data; empty ones do not count. */
  skippedCount: z.number().int().nonnegative(),
  /** How plain text was read; null for books and cards. */
  text: textFormatSchema.nullable(),
});
export type TableSummary = z.infer<typeof tableSummarySchema>;

/** One row of data after normalising; no contact when nothing tells who it is. */
export type PreparedRow = Readonly<{
  row: number;
  contact: PreparedContact | null;
  problems: readonly ImportProblem[];
  /** What a row of a ledger says of its order. */
  order?: PreparedOrderRow;
  /** A number of 53 bits that another content of the mapped cells would hardly have. */
  digest?: number;
  /** What the row says of the card that it is, in the column that the program itself once added. */
  ownCode?: string;
  /** Texts made of the contact, when they were asked for. */
  forms?: ContactForms;
}>;

/** The cells of rows as they stand in the file, in the order of the table's columns. */
export const sourceCellsSchema = z.array(
  z.array(
    z.union([
      z.string(),
      z.number(),
      z.boolean(),
      z.strictObject({ date: z.string() }),
      z.strictObject({ error: z.string() }),
      z.null(),
    ]),
  ),
);

/** A row of the file's own grid: the data row it is (−1 for a skipped one) and its cells by column. */
export const parserGridRowSchema = z.strictObject({
  row: z.number().int().positive(),
  dataRow: z.number().int(),
  cells: z.array(
    z.strictObject({
      original: z.string(),
      shown: z.string(),
      problem: z.enum(importProblemCodes).nullable(),
    }),
  ),
});
export type ParserGridRow = z.infer<typeof parserGridRowSchema>;
