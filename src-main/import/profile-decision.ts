import * as z from 'zod';
import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';
import { fieldIdSchema } from '../../src-shared/contacts/contact.ts';
import { importDecisionSchema, type ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';

type Column = Pick<ImportColumn, 'index' | 'heading' | 'fieldId'>;

/** What a decision says of one file alone, or says by the places of its columns. */
const ofOneFile = {
  sheet: true,
  headingRow: true,
  encoding: true,
  delimiter: true,
  mapping: true,
  policies: true,
} as const;

/** A decision as it is kept: columns are known by their headings, since the next file may have them in another order. */
export const savedDecisionSchema = z.strictObject({
  columns: z.array(z.strictObject({ heading: z.string(), fieldId: fieldIdSchema.nullable() })).max(1000),
  policies: z
    .array(
      z.strictObject({
        heading: z.string(),
        policy: importDecisionSchema.shape.policies.unwrap().element.shape.policy,
      }),
    )
    .max(1000),
  rest: importDecisionSchema.omit(ofOneFile),
});
export type SavedDecision = Readonly<z.infer<typeof savedDecisionSchema>>;

/** What is worth keeping of a decision: where every column went, and everything that is not about this one file. */
export function toSavedDecision(decision: ImportDecision, columns: readonly Column[]): SavedDecision {
  const headings = new Map(columns.map(({ index, heading }) => [index, heading]));
  return savedDecisionSchema.parse({
    columns: columns.map(({ heading, fieldId }) => ({ heading, fieldId })),
    policies: (decision.policies ?? []).flatMap(({ index, policy }) => {
      const heading = headings.get(index);
      return heading === undefined ? [] : [{ heading, policy }];
    }),
    rest: importDecisionSchema.omit(ofOneFile).strip().parse(decision),
  });
}

/**
 * The saved decision over the columns of another file of its kind. Which sheet and which heading row stay as they are
 * in `present`. Fields that no longer exist are left out column by column and named.
 */
export function rebuildDecision(
  saved: SavedDecision,
  columns: readonly Column[],
  present: ImportDecision,
  hasField: (fieldId: string) => boolean,
): Readonly<{ decision: ImportDecision; missing: string[] }> {
  const findIndex = createHeadingFinder(columns);
  const missing: string[] = [];
  const mapping = saved.columns.flatMap(({ heading, fieldId }) => {
    const index = findIndex(heading);
    if (index === undefined) return [];
    if (fieldId === null || hasField(fieldId)) return [{ index, fieldId }];
    missing.push(heading);
    return [];
  });
  const policies = saved.policies.flatMap(({ heading, policy }) => {
    const index = findIndex(heading);
    return index === undefined ? [] : [{ index, policy }];
  });
  const { sheet, headingRow, encoding, delimiter } = present;
  const { constants, ...rest } = saved.rest;
  const known = constants?.filter(({ fieldId }) => hasField(fieldId)) ?? [];
  const decision = importDecisionSchema.parse({
    sheet,
    headingRow,
    encoding,
    delimiter,
    ...rest,
    mapping,
    ...(known.length === 0 ? {} : { constants: known }),
    ...(policies.length === 0 ? {} : { policies }),
  });
  return { decision, missing };
}

/** Finds a column by its heading as written, then by the form in which headings are compared: «Телефон» and «Телефон:» of one file stay two columns. */
function createHeadingFinder(columns: readonly Column[]): (heading: string) => number | undefined {
  const asWritten = new Map(columns.map(({ heading, index }) => [heading, index]));
  const byKey = new Map(columns.map(({ heading, index }) => [toHeadingKey(heading), index]));
  return (heading) => asWritten.get(heading) ?? byKey.get(toHeadingKey(heading));
}
