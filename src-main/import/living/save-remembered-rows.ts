import type { BaseDatabase } from '../../base/base-database.ts';
import { saveImportRun } from '../import-runs.ts';
import type { ImportSession } from '../import-session.ts';
import type { RowOutcome } from '../row-ledger.ts';
import { packMarks } from './marked-rows.ts';

/** A row as it will be known when the file is looked at again: where it went (a card, an order), its digest, its marks. */
export type RememberedRow = Readonly<{
  row: number;
  placeId: number;
  digest: number;
  marks: readonly number[];
}>;

/** A digest that no row has: the row is compared cell by cell. */
export const noDigest = -1;

/** Remembers the rows of a file in place of those that were remembered before. */
export function saveRememberedRows(
  db: BaseDatabase,
  session: ImportSession,
  rows: readonly RememberedRow[],
  {
    counts,
    operationId,
    at,
    markedColumns,
  }: Readonly<{
    counts: Readonly<Record<RowOutcome, number>>;
    operationId: number;
    at: Date;
    /** How many columns have marks; null for a file without any. */
    markedColumns: number | null;
  }>,
): void {
  const entries = {
    rows: rows.map(({ row }) => row),
    cardIds: rows.map(({ placeId }) => placeId),
    digests: rows.map(({ digest }) => digest),
  };
  const marks =
    markedColumns === null
      ? null
      : packMarks(
          rows.map((each) => each.marks),
          markedColumns,
        );
  saveImportRun(db, session, { counts: () => counts, entries: () => entries }, { operationId, at, marks });
}
