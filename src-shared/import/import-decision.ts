import * as z from 'zod';
import { dictionaryNames } from '../contacts/contact-field.ts';
import { fieldIdSchema } from '../contacts/contact.ts';

/** Ways a row finds the contact it already has: `auto` proposes, `none` makes a card of every row. */
export const matchKeys = ['auto', 'none', 'externalId', 'inn', 'phone', 'email', 'nameBirthday'] as const;
export type MatchKey = (typeof matchKeys)[number];

/** What the rows of a file are: clients, or the orders of clients. */
export const importTargets = ['contacts', 'orders'] as const;
export type ImportTarget = (typeof importTargets)[number];

/**
 * What a filled column does to a contact that is there: `keep` leaves it as it is, `fill` fills what is empty,
 * `overwrite` lets the file win where it says something, `clear` lets it win with its blanks as well.
 */
export const columnPolicies = ['keep', 'fill', 'overwrite', 'clear'] as const;
export type ColumnPolicy = (typeof columnPolicies)[number];

/**
 * What becomes of a row that probably is a contact, though not for certain (a slip in the name, a family name changed):
 * it waits for the owner, joins the contact, or makes a card of its own.
 */
export const likelyChoices = ['review', 'join', 'separate'] as const;
export type LikelyChoice = (typeof likelyChoices)[number];

/** Corrections that an import makes by itself and that the owner may switch off, each for the whole file. */
export const importFixes = ['names', 'phones', 'emails', 'spellings', 'twins', 'leftOut'] as const;
export type ImportFix = (typeof importFixes)[number];

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'cp866', 'koi8-r'] as const;
export type TextEncoding = (typeof textEncodings)[number];

export const textDelimiters = [';', ',', '\t', '|'] as const;
export type TextDelimiter = (typeof textDelimiters)[number];

const columnIndex = z.number().int().min(0).max(16_383);

/**
 * Everything the owner decided over the program's proposal; what is absent is as proposed. It is always sent whole, so
 * that no order of answers can lose a part of it.
 */
export const importDecisionSchema = z.strictObject({
  sheet: z.string().max(255).optional(),
  /** The sheet's row of the headings (the last of them), 0 for a list without. */
  headingRow: z.number().int().min(0).max(1_048_576).optional(),
  /** For files of plain text; another one reads the file again. */
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(textDelimiters).optional(),
  target: z.enum(importTargets).optional(),
  /** Field by column; null leaves the column out. */
  mapping: z
    .array(z.strictObject({ index: columnIndex, fieldId: fieldIdSchema.nullable() }))
    .max(16_384)
    .optional(),
  /** Values that every row gets besides its own cells. */
  constants: z
    .array(z.strictObject({ fieldId: fieldIdSchema, value: z.string().min(1).max(1000) }))
    .max(50)
    .optional(),
  policies: z
    .array(z.strictObject({ index: columnIndex, policy: z.enum(columnPolicies) }))
    .max(16_384)
    .optional(),
  match: z.enum(matchKeys).optional(),
  likely: z.enum(likelyChoices).optional(),
  /** Corrections that are switched off. */
  withoutFixes: z.array(z.enum(importFixes)).max(importFixes.length).optional(),
  /** Values that the owner wants for spellings in place of the proposed ones; the spelling itself to leave it as written. */
  spellings: z
    .array(
      z.strictObject({
        dictionary: z.enum(dictionaryNames),
        spelling: z.string().min(1).max(1000),
        value: z.string().min(1).max(200),
      }),
    )
    .max(2000)
    .optional(),
  /** Brings cards back from the trash when a row is theirs. */
  restoreTrash: z.boolean().optional(),
  /** For orders: makes cards for clients that the base does not have. */
  createMissing: z.boolean().optional(),
});
export type ImportDecision = Readonly<z.infer<typeof importDecisionSchema>>;

/** True unless the owner switched the correction off. */
export function hasFix({ withoutFixes }: ImportDecision, fix: ImportFix): boolean {
  return withoutFixes?.includes(fix) !== true;
}
