import { toHeadingKey } from '../../../src-shared/contacts/heading-key.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import type { ImportDifference } from '../../../src-shared/import/import-difference.ts';
import type { ImportColumn } from '../../../src-shared/import/import-preview.ts';
import { isOwnCodeHeading } from '../../../src-shared/contacts/own-code.ts';
import type { RunColumn } from '../import-runs.ts';

type Found = Pick<ImportColumn, 'index' | 'heading' | 'fieldId'>;

/** How the columns of a file stand to those that were imported. */
export type ColumnComparison = Readonly<{
  /** The remembered column of each column of the file. */
  known: ReadonlyMap<number, RunColumn>;
  told: ImportDifference['columns'];
  /** The share of the remembered columns with a field that the file has. */
  share: number;
  /** How many of them it has under their own headings. */
  named: number;
}>;

/**
 * Finds the remembered columns in a file by their headings. A column that is gone and one that came count as renamed
 * when both mean the same field; the place alone proves nothing, and a wrong guess would overwrite cards.
 */
export function compareColumns(remembered: readonly RunColumn[], found: readonly Found[]): ColumnComparison {
  const known = new Map<number, RunColumn>();
  const free = new Map(remembered.map((column) => [column.index, column]));
  const claim = (column: Found, fits: (old: RunColumn) => boolean): boolean => {
    const old = [...free.values()].find(fits);
    if (old === undefined) return false;
    free.delete(old.index);
    known.set(column.index, old);
    return true;
  };
  const columns = found.filter(({ heading }) => !isOwnCodeHeading(heading));
  const unknown = columns
    .filter((column) => !claim(column, (old) => old.heading === column.heading))
    .filter((column) => !claim(column, (old) => sameHeading(old.heading, column.heading)));
  const named = [...known.values()].filter(({ fieldId }) => fieldId !== null).length;
  const renamed: { from: string; to: string }[] = [];
  const added = unknown.filter((column) => {
    const isRenamed = claim(column, (old) => old.fieldId !== null && old.fieldId === column.fieldId);
    const from = known.get(column.index)?.heading;
    if (isRenamed && from !== undefined) renamed.push({ from, to: column.heading });
    return !isRenamed;
  });
  const mapped = remembered.filter(({ fieldId }) => fieldId !== null);
  const missing = mapped.filter(({ index }) => free.has(index));
  return {
    known,
    told: {
      added: added.map(({ heading }) => heading),
      removed: [...free.values()]
        .map(({ heading }) => heading)
        .filter((heading) => !isOwnCodeHeading(heading)),
      renamed,
    },
    share: mapped.length === 0 ? 0 : 1 - missing.length / mapped.length,
    named,
  };
}

/** The remembered decision over the columns of the file as they stand now. */
export function moveDecision(
  decision: ImportDecision,
  found: readonly Found[],
  { known }: ColumnComparison,
): ImportDecision {
  const policies = new Map(decision.policies?.map(({ index, policy }) => [index, policy]));
  return {
    ...decision,
    mapping: found.map(({ index }) => ({ index, fieldId: known.get(index)?.fieldId ?? null })),
    policies: found.flatMap(({ index }) => {
      const policy = policies.get(known.get(index)?.index ?? -1);
      return policy === undefined ? [] : [{ index, policy }];
    }),
  };
}

function sameHeading(one: string, other: string): boolean {
  const key = toHeadingKey(one);
  return key !== '' && key === toHeadingKey(other);
}
