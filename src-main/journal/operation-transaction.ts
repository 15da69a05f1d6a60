import type { BaseDatabase } from '../base/base-database.ts';
import { refreshDerived } from '../base/refresh-derived.ts';
import type { OperationKind } from '../../src-shared/journal/operation.ts';

/** What the journal notes about an operation; `params` are facts for its label. */
export type OperationMeta = Readonly<{
  kind: OperationKind;
  params: Readonly<Record<string, string | number>>;
  at: Date;
}>;

/** An open operation: its id and the last change whose contact has been refreshed. */
export type OpenOperation = { readonly id: number; refreshedUpTo: number };

const touchedContactsSql = `
  SELECT contact_id FROM changes WHERE operation_id = :id AND id > :after AND contact_id IS NOT NULL
  UNION
  SELECT before ->> '$.contact_id' FROM changes
  WHERE operation_id = :id AND id > :after AND change = 'update' AND table_name <> 'contacts'
    AND before ->> '$.contact_id' IS NOT NULL`;

/** Begins the transaction and the operation; from here on the triggers accept writes. */
export function beginOperation({ sqlite }: BaseDatabase, meta: OperationMeta): OpenOperation {
  sqlite.exec('BEGIN IMMEDIATE');
  try {
    const id = Number(
      sqlite
        .prepare(
          `INSERT INTO operations (kind, params, at, who, change_count, contact_count) VALUES (?, ?, ?, 'owner', 0, 0)`,
        )
        .run(meta.kind, JSON.stringify(meta.params), meta.at.toISOString()).lastInsertRowid,
    );
    sqlite.prepare('UPDATE journal_state SET operation_id = ? WHERE id = 1').run(id);
    return { id, refreshedUpTo: 0 };
  } catch (thrown) {
    rollBackOperation({ sqlite });
    throw thrown;
  }
}

/** Refreshes derived data of the contacts touched since the last time, a moved row's former contact included. */
export function refreshTouchedContacts(db: BaseDatabase, operation: OpenOperation): void {
  const bounds = { id: operation.id, after: operation.refreshedUpTo };
  const last = db.sqlite
    .prepare<[number], number | null>('SELECT max(id) FROM changes WHERE operation_id = ?')
    .pluck()
    .get(operation.id);
  if (typeof last !== 'number' || last === operation.refreshedUpTo) return;
  refreshDerived(db, db.sqlite.prepare<[typeof bounds], number>(touchedContactsSql).pluck().all(bounds));
  operation.refreshedUpTo = last;
}

/** Refreshes derived data, fills the counts in and commits; an operation without changes leaves no trace. Answers its changes. */
export function commitOperation(db: BaseDatabase, operation: OpenOperation): number {
  const { sqlite } = db;
  refreshTouchedContacts(db, operation);
  const counts = sqlite
    .prepare<[number], { changes: number; contacts: number }>(
      'SELECT count(*) AS changes, count(DISTINCT contact_id) AS contacts FROM changes WHERE operation_id = ?',
    )
    .get(operation.id) ?? { changes: 0, contacts: 0 };
  if (counts.changes === 0) sqlite.prepare('DELETE FROM operations WHERE id = ?').run(operation.id);
  else {
    sqlite
      .prepare('UPDATE operations SET change_count = ?, contact_count = ? WHERE id = ?')
      .run(counts.changes, counts.contacts, operation.id);
  }
  sqlite.prepare('UPDATE journal_state SET operation_id = NULL WHERE id = 1').run();
  sqlite.exec('COMMIT');
  return counts.changes;
}

/** Takes everything back; SQLite may have done so already (a full disk, an error of the device). */
export function rollBackOperation({ sqlite }: Pick<BaseDatabase, 'sqlite'>): void {
  if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
}
