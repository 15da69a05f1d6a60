import type { BaseDatabase } from '../base/base-database.ts';

const touchedSql = `
  SELECT contact_id AS id FROM changes NOT INDEXED
  WHERE id >= (SELECT min(first_change) FROM operations WHERE id > :after)
    AND table_name IN ('contacts', 'contact_points') AND contact_id IS NOT NULL
  UNION
  SELECT CAST(before ->> '$.contact_id' AS INTEGER) FROM changes NOT INDEXED
  WHERE id >= (SELECT min(first_change) FROM operations WHERE id > :after)
    AND table_name = 'contact_points' AND change = 'update' AND before ->> '$.contact_id' IS NOT NULL
  UNION
  SELECT c.id FROM inserted_ranges AS r JOIN contacts AS c ON c.id BETWEEN r.first_id AND r.last_id
  WHERE r.operation_id > :after AND r.table_name = 'contacts'
  UNION
  SELECT p.contact_id FROM inserted_ranges AS r JOIN contact_points AS p ON p.id BETWEEN r.first_id AND r.last_id
  WHERE r.operation_id > :after AND r.table_name = 'contact_points'`;

/** Contacts whose facts or points were written by operations after this one, as the journal tells; in no order. */
export function listTouchedSince({ sqlite }: BaseDatabase, operationId: number): readonly number[] {
  return sqlite.prepare<[{ after: number }], number>(touchedSql).pluck().all({ after: operationId });
}

/** How many those are. */
export function countTouchedSince({ sqlite }: BaseDatabase, operationId: number): number {
  return (
    sqlite
      .prepare<[{ after: number }], number>(`SELECT count(*) FROM (${touchedSql})`)
      .pluck()
      .get({ after: operationId }) ?? 0
  );
}

/** The last operation that is committed, 0 when there is none. */
export function readLastOperation({ sqlite }: BaseDatabase): number {
  return (
    sqlite
      .prepare<[], number>(
        'SELECT coalesce(max(id), 0) FROM operations WHERE id IS NOT (SELECT operation_id FROM journal_state)',
      )
      .pluck()
      .get() ?? 0
  );
}
