import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import type { DuplicatePair } from '../../src-shared/duplicates/duplicate.ts';

/** Leaves pairs as if a search had just found them: screens are tested without the engine. */
export function insertFoundPairs(
  { sqlite }: BaseDatabase,
  pairs: readonly DuplicatePair[],
  at = new Date(),
): void {
  const operationId = sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM operations').pluck().get();
  sqlite
    .prepare(
      `INSERT OR REPLACE INTO duplicate_scans (id, operation_id, scanned_at, threshold, model)
       VALUES (1, ?, ?, 0.5, '{}')`,
    )
    .run(operationId, at.toISOString());
  const insert = sqlite.prepare(
    `INSERT INTO duplicate_pairs (first_id, second_id, probability, weight, lane, reasons)
     VALUES (?, ?, ?, 10, ?, ?)`,
  );
  for (const { a, b, probability, lane, reasons } of pairs)
    insert.run(a, b, probability, lane, JSON.stringify(reasons));
}
