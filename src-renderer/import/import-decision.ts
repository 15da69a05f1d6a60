import type { ChannelInput } from '../../src-shared/contract/contract.ts';
import type { ImportDecision as SentDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportColumn, ImportPreview } from '../../src-shared/import/import-preview.ts';

/** What the owner decided over the program's proposal; what is absent is as proposed. */
export type ImportDecision = Omit<SentDecision, 'mapping'> &
  Readonly<{
    /** Field by column; null leaves the column out. */
    mapping: ReadonlyMap<number, string | null>;
  }>;

/** Everything as proposed. */
export const noDecision: ImportDecision = { mapping: new Map() };

/** Another sheet: its headings and columns are proposed anew. */
export function decideSheet({ match, constants }: ImportDecision, sheet: string): ImportDecision {
  return {
    ...(match === undefined ? {} : { match }),
    ...(constants === undefined ? {} : { constants }),
    sheet,
    mapping: new Map(),
  };
}

/** Another row of headings: its columns are proposed anew. */
export function decideHeadingRow(decision: ImportDecision, headingRow: number): ImportDecision {
  return { ...decision, headingRow, mapping: new Map() };
}

/**
 * A field for a column. A field that only one column can fill is taken away from the column that had it: two would
 * overwrite one another.
 */
export function decideColumn(
  decision: ImportDecision,
  columns: readonly ImportColumn[],
  choice: Readonly<{ index: number; fieldId: string | null; alone: boolean }>,
): ImportDecision {
  const mapping = new Map(decision.mapping);
  if (choice.fieldId !== null && choice.alone) {
    for (const column of columns) {
      if (column.fieldId === choice.fieldId) mapping.set(column.index, null);
    }
  }
  mapping.set(choice.index, choice.fieldId);
  return { ...decision, mapping };
}

/** The columns with what the owner has decided, before the file has been looked at again. */
export function applyDecision(
  columns: ImportPreview['columns'],
  { mapping }: ImportDecision,
): readonly ImportColumn[] {
  return columns.map((column) => {
    const fieldId = mapping.get(column.index);
    return fieldId === undefined ? column : { ...column, fieldId, confidence: 'owner' };
  });
}

/** A decision as a call. It is sent whole each time, so that no order of answers can lose a part of it. */
export function toAdjustInput(
  importId: string,
  { mapping, ...decision }: ImportDecision,
): ChannelInput<'import:adjust'> {
  return {
    importId,
    decision: {
      ...decision,
      ...(mapping.size === 0
        ? {}
        : { mapping: [...mapping].map(([index, fieldId]) => ({ index, fieldId })) }),
    },
  };
}

/** A decision as it crosses borders, for the screen: a saved mapping over this file's columns. */
export function fromSentDecision({ mapping, ...decision }: SentDecision): ImportDecision {
  return { ...decision, mapping: new Map(mapping?.map(({ index, fieldId }) => [index, fieldId])) };
}
