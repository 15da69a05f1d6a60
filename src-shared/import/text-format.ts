import * as z from 'zod';
import { textDelimiters, textEncodings } from './import-decision.ts';

const sampleText = z.string().max(200);

/** How a file of plain text was read, with what the owner needs to see to correct it. */
export const textFormatSchema = z.strictObject({
  encoding: z.enum(textEncodings),
  /** Null for a list of one column. */
  delimiter: z.enum(textDelimiters).nullable(),
  /** The same two lines of the file in every encoding; empty for pasted text, which has none. */
  encodings: z
    .array(z.strictObject({ encoding: z.enum(textEncodings), lines: z.array(sampleText).max(2) }))
    .max(textEncodings.length),
  /** The first two lines cut by every delimiter, a few cells of each, and how many columns that makes. */
  delimiters: z
    .array(
      z.strictObject({
        delimiter: z.enum(textDelimiters),
        columns: z.number().int().nonnegative(),
        lines: z.array(z.array(sampleText).max(8)).max(2),
      }),
    )
    .max(textDelimiters.length),
  /** The first rows where a quotation mark opens and never closes. */
  brokenRows: z.array(z.number().int().positive()).max(20),
});
export type TextFormat = Readonly<z.infer<typeof textFormatSchema>>;
