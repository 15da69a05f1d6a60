import type { BaseDatabase } from '../base/base-database.ts';
import {
  indexNewcomers,
  refreshDerived,
  refreshDerivedInParts,
  type KnownNewcomers,
} from '../base/refresh-derived.ts';
import { refreshAudience } from '../segments/refresh-audience.ts';
import { followFreshRows, type FreshRows } from './fresh-rows.ts';
import type { OperationKind } from '../../src-shared/journal/operation.ts';

/** What the journal notes about an operation; `params` are facts for its label. */
export type OperationMeta = Readonly<{
  kind: OperationKind;
  params: Readonly<Record<string, string | number>>;
  at: Date;
}>;

/**
 * An open operation: its id, the id of its first change, the last change whose contact has been noted as touched, and
 * for a long one the rows that leave no change of their own.
 */
export type OpenOperation = {
  readonly id: number;
  readonly firstChange: number;
  readonly freshRows: FreshRows | null;
  takenUpTo: number;
  /** Contacts whose derived data are to be brought up to date at the end. */
  readonly touched: Set<number>;
  /** New contacts that are in the search index and in the list of cities already. */
  readonly newcomers: number[];
};

// NOT INDEXED: the newest ids, by key; the planner would rather walk the whole index by contact. A payment that came
// back to the card of its payer counts for the order of another one, once the two are no more united.
const touchedContactsSql = `
  SELECT contact_id FROM changes NOT INDEXED WHERE id > :after AND contact_id IS NOT NULL
  UNION
  SELECT before ->> '$.contact_id' FROM changes NOT INDEXED
  WHERE id > :after AND change = 'update' AND table_name <> 'contacts' AND before ->> '$.contact_id' IS NOT NULL
  UNION
  SELECT o.contact_id FROM changes NOT INDEXED CROSS JOIN orders o ON o.status_id = changes.row_id
  WHERE changes.id > :after AND table_name = 'order_statuses' AND change = 'update' AND before ->> '$.kind' IS NOT NULL
  UNION
  SELECT o.contact_id FROM changes NOT INDEXED
    CROSS JOIN payments p ON p.id = changes.row_id CROSS JOIN orders o ON o.id = p.order_id
  WHERE changes.id > :after AND table_name = 'payments' AND o.contact_id <> p.contact_id
  UNION
  SELECT o.contact_id FROM changes NOT INDEXED CROSS JOIN orders o ON o.id = before ->> '$.order_id'
  WHERE changes.id > :after AND table_name = 'payments' AND before ->> '$.order_id' IS NOT NULL`;

function readLastChange(sqlite: BaseDatabase['sqlite']): number {
  return sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM changes').pluck().get() ?? 0;
}

/** Begins the transaction and the operation; from here on the triggers accept writes. A long one inserts by ranges. */
export function beginOperation(
  db: BaseDatabase,
  meta: OperationMeta,
  length: 'short' | 'long',
): OpenOperation {
  const { sqlite } = db;
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
    const last = readLastChange(sqlite);
    const freshRows = length === 'long' ? followFreshRows(sqlite) : null;
    // A new day is brought to who is there: at the end it would be brought to every row of the operation as well.
    if (length === 'long') refreshAudience(db, []);
    return { id, firstChange: last + 1, freshRows, takenUpTo: last, touched: new Set(), newcomers: [] };
  } catch (thrown) {
    rollBackOperation({ sqlite });
    throw thrown;
  }
}

/** Notes the contacts touched since the last time, a moved row's former contact included; answers the new ones. */
function gatherTouched(
  { sqlite }: BaseDatabase,
  operation: OpenOperation,
  known: KnownNewcomers = new Map(),
): readonly number[] {
  const last = readLastChange(sqlite);
  const { touched, takenUpTo, freshRows } = operation;
  if (last !== takenUpTo) {
    const select = sqlite.prepare<[{ after: number }], number>(touchedContactsSql).pluck();
    for (const id of select.all({ after: takenUpTo })) touched.add(id);
  }
  operation.takenUpTo = last;
  if (freshRows === null) return [];
  const { newcomers, touchedSql } = freshRows.takeTouched();
  if (touchedSql !== null) {
    for (const id of sqlite.prepare<[], number>(touchedSql).pluck().all()) touched.add(id);
  }
  if (newcomers === null) return [];
  // Every id is known to be a contact's: no need to look for gaps between them.
  if (known.size === newcomers.lastId - newcomers.afterId) return [...known.keys()];
  const select = sqlite.prepare<[number, number], number>('SELECT id FROM contacts WHERE id > ? AND id <= ?');
  return select.pluck().all(newcomers.afterId, newcomers.lastId);
}

/**
 * Puts the contacts that a long operation has inserted since the last time into the search index and the list of cities,
 * with pauses: what needs nothing but themselves. Whatever else was touched is noted for the end.
 */
export async function indexNewContacts(
  db: BaseDatabase,
  operation: OpenOperation,
  known: KnownNewcomers,
  pause: () => Promise<void>,
): Promise<void> {
  const ids = gatherTouched(db, operation, known);
  await indexNewcomers(db, ids, known, pause);
  for (const id of ids) operation.newcomers.push(id);
}

/** Brings all that is derived up to date at the end of a long operation, with pauses. */
export async function refreshTouchedInParts(
  db: BaseDatabase,
  operation: OpenOperation,
  pause: () => Promise<void>,
): Promise<void> {
  await indexNewContacts(db, operation, new Map(), pause);
  const { touched, newcomers } = operation;
  await refreshDerivedInParts(
    db,
    {
      touched: [...touched].toSorted((one, other) => one - other),
      newcomers: newcomers.filter((id) => !touched.has(id)),
    },
    pause,
  );
  touched.clear();
  newcomers.length = 0;
}

/**
 * Refreshes derived data (of a long operation `refreshTouchedInParts` has done so), fills the counts in and commits; an
 * operation without changes leaves no trace. Answers its changes.
 */
export function commitOperation(db: BaseDatabase, operation: OpenOperation): number {
  const { sqlite } = db;
  if (operation.freshRows === null) {
    gatherTouched(db, operation);
    refreshDerived(db, [...operation.touched]);
  }
  const lastChange = readLastChange(sqlite);
  const inserted = operation.freshRows?.close(operation) ?? { rows: 0, contacts: 0 };
  const changes = lastChange - operation.firstChange + 1 + inserted.rows;
  if (changes === 0) sqlite.prepare('DELETE FROM operations WHERE id = ?').run(operation.id);
  else {
    sqlite
      .prepare(
        `UPDATE operations SET change_count = ?, first_change = ?, last_change = ?,
           contact_count = ? + (SELECT count(DISTINCT contact_id) FROM changes NOT INDEXED WHERE id >= ?)
         WHERE id = ?`,
      )
      .run(
        changes,
        operation.firstChange,
        lastChange,
        inserted.contacts,
        operation.firstChange,
        operation.id,
      );
  }
  sqlite.prepare('UPDATE journal_state SET operation_id = NULL WHERE id = 1').run();
  sqlite.exec('COMMIT');
  return changes;
}

/** Takes everything back; SQLite may have done so already (a full disk, an error of the device). */
export function rollBackOperation({ sqlite }: Pick<BaseDatabase, 'sqlite'>): void {
  if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
}
