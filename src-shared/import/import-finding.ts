import * as z from 'zod';
import { dictionaryNames } from '../contacts/contact-field.ts';
import { importFixes } from './import-decision.ts';
import { importProblemCodes } from './import-preview.ts';

/** What a look at a whole file tells besides the problems of single cells. */
export const listFindingIds = [
  'leftOut',
  'twins',
  'twinValues',
  'known',
  'phones',
  'phonesSeveral',
  'emails',
  'names',
  'namesSplit',
  'sources',
  'needs',
  'zeros',
  'postalCode',
  'choices',
  'nameless',
  'unreachable',
] as const;

/** A problem of cells is a finding as well: all cells that have it. */
export const importFindingIds = [...listFindingIds, ...importProblemCodes] as const;
export type ImportFindingId = (typeof importFindingIds)[number];

/** What a finding consists of. */
export const findingPartIds = [
  'mobile',
  'landline',
  'foreign',
  'extension',
  'short',
  'long',
  'other',
  'letterCase',
  'order',
  'glued',
  'title',
  'total',
  'repeatedHeading',
] as const;
export type FindingPartId = (typeof findingPartIds)[number];

/** `fixed`: the import puts it right by itself; `check`: worth a look by the owner; `info`: good to know. */
export const findingSeverities = ['check', 'fixed', 'info'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

export const mostFindingSamples = 50;
export const mostFindingClusters = 300;

/** One place of a finding: the sheet's row, the heading (empty for the row as a whole), what stands there and what it becomes. */
export const findingSampleSchema = z.strictObject({
  row: z.number().int().nonnegative(),
  column: z.string(),
  before: z.string(),
  after: z.string().nullable(),
});
export type FindingSample = z.infer<typeof findingSampleSchema>;

/** Findings whose every place goes into the report. What is brought to one form all over the file is counted only. */
export const reportedFindingIds = [
  'leftOut',
  'emails',
  'zeros',
  'postalCode',
  'choices',
  'nameless',
  'unreachable',
  ...importProblemCodes,
] as const satisfies readonly ImportFindingId[];
export const mostRemarks = 20_000;

/** A place of a finding in the report. */
export const importRemarkSchema = findingSampleSchema.extend({ id: z.enum(reportedFindingIds) });
export type ImportRemark = z.infer<typeof importRemarkSchema>;

/** Spellings of the file that are proposed as one value of a dictionary, and what becomes of each under the decision. */
export const findingClusterSchema = z.strictObject({
  dictionary: z.enum(dictionaryNames),
  value: z.string(),
  /** True for a value of the owner's dictionary or a known channel. */
  known: z.boolean(),
  spellings: z.array(
    z.strictObject({ text: z.string(), count: z.number().int().positive(), becomes: z.string() }),
  ),
});
export type FindingCluster = z.infer<typeof findingClusterSchema>;

export const importFindingSchema = z.strictObject({
  id: z.enum(importFindingIds),
  severity: z.enum(findingSeverities),
  /** Cells or rows, by what the finding is about. */
  count: z.number().int().nonnegative(),
  samples: z.array(findingSampleSchema).max(mostFindingSamples),
  /** The correction that the owner may switch off; null where there is none. */
  fix: z.enum(importFixes).nullable(),
  on: z.boolean(),
  parts: z.array(z.strictObject({ id: z.enum(findingPartIds), count: z.number().int().positive() })),
  clusters: z.array(findingClusterSchema).max(mostFindingClusters),
});
export type ImportFinding = z.infer<typeof importFindingSchema>;

/** How complete the cards of a list would be: the average score in per cent, and the fields by what filling them would add. */
export const listCompletenessSchema = z.strictObject({
  score: z.number().int().min(0).max(100),
  /** Rows that make a card. */
  rows: z.number().int().positive(),
  fields: z.array(
    z.strictObject({
      fieldId: z.string(),
      /** Rows of the kind that the field counts for, and those of them that have it. */
      rows: z.number().int().nonnegative(),
      filled: z.number().int().nonnegative(),
    }),
  ),
});
export type ListCompleteness = z.infer<typeof listCompletenessSchema>;

/** The diagnosis of a file before anything is written. */
export const importDiagnosisSchema = z.strictObject({
  findings: z.array(importFindingSchema),
  /** Null for a file without a single card, and for a ledger of sales. */
  completeness: listCompletenessSchema.nullable(),
});
export type ImportDiagnosis = z.infer<typeof importDiagnosisSchema>;
