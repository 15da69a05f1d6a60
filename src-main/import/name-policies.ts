import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ColumnPolicy, ImportDecision } from '../../src-shared/import/import-decision.ts';
import type { ImportColumn } from '../../src-shared/import/import-preview.ts';
import { toHeadingKey } from '../../src-shared/contacts/heading-key.ts';

/** A policy for the columns of a heading or of a field; `all` for every column that no other one names. */
export type NamedPolicy = Readonly<{ column: string; policy: ColumnPolicy }>;

/** Policies by the places of columns. Throws AppError `invalidInput` for a name that no mapped column has. */
export function namePolicies(
  named: readonly NamedPolicy[],
  columns: readonly Pick<ImportColumn, 'index' | 'heading' | 'fieldId'>[],
): NonNullable<ImportDecision['policies']> {
  const mapped = columns.filter(({ fieldId }) => fieldId !== null);
  const chosen = new Map<number, ColumnPolicy>();
  for (const { column, policy } of named.toSorted(
    (a, b) => Number(b.column === 'all') - Number(a.column === 'all'),
  )) {
    const fitting = mapped.filter(
      ({ heading, fieldId }) =>
        column === 'all' || fieldId === column || toHeadingKey(heading) === toHeadingKey(column),
    );
    if (fitting.length === 0) throw new AppError('invalidInput', { option: `--policy ${column}` });
    for (const { index } of fitting) chosen.set(index, policy);
  }
  return [...chosen].map(([index, policy]) => ({ index, policy }));
}
