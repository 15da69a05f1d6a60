import type { ImportResult } from '../../src-shared/import/import-preview.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { ImportEngine } from './import-engine.ts';
import { tellSales } from './ledger/tell-sales.ts';
import { tellConflicts } from './twins/tell-conflicts.ts';
import { listReviewRows } from './list-review-rows.ts';

/** The counts and problems of an engine as the answer of an import. */
export function toImportResult(
  db: BaseDatabase,
  engine: ImportEngine,
  operationId: number,
  skippedByShape: number,
): ImportResult {
  const { created, updated, unchanged, review, skipped } = engine.counts();
  return {
    operationId,
    created,
    updated,
    unchanged,
    skipped: skipped + skippedByShape,
    review,
    reviewRows: listReviewRows(db, engine),
    withProblems: engine.withProblems(),
    attention: engine.attention(),
    problems: [...engine.problems()],
    conflicts: tellConflicts(engine),
    ...tellSales(engine),
  };
}
