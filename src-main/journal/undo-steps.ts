import type { Database } from 'better-sqlite3';
import { journaledTables } from '../base/schema.ts';
import { findContactColumn, listInsertedRanges, type InsertedRange } from './inserted-ranges.ts';
import type { StoredChange } from './row-reverter.ts';
import { effectiveChange } from './undo-verdicts.ts';
import type { UndoTarget } from './undo-target.ts';

/** Some changes to revert now, and how far the undo is with them. */
export type UndoStep = Readonly<{ changes: readonly StoredChange[]; done: number }>;

const changesPerStep = 500;

/** How much there is to revert, in the units of `done`. */
export function countUndoSteps(sqlite: Database, target: UndoTarget): number {
  const ranges = listInsertedRanges(sqlite, target.id);
  const inserted = ranges.reduce((sum, { firstId, lastId }) => sum + lastId - firstId + 1, 0);
  return target.lastChange - target.firstChange + 1 + inserted;
}

/**
 * The changes of an operation, the last first, then the rows of its ranges as inserts, children before parents: ranges
 * count as written before all changes. The next step is read when the last one has been reverted.
 */
export function* walkUndoSteps(sqlite: Database, target: UndoTarget): Generator<UndoStep> {
  const readStep = sqlite.prepare<[number, number, number], StoredChange>(
    `SELECT id, table_name AS "table", row_id AS rowId, contact_id AS contactId, change, before, after
     FROM changes WHERE id BETWEEN ? AND ? AND reverted_by IS NULL ORDER BY id DESC LIMIT ?`,
  );
  let before = target.lastChange;
  let done = 0;
  while (before >= target.firstChange) {
    const changes = readStep.all(target.firstChange, before, changesPerStep);
    before = changes.length < changesPerStep ? target.firstChange - 1 : (changes.at(-1)?.id ?? 0) - 1;
    done = target.lastChange - before;
    yield { changes, done };
  }
  const ranges = new Map(listInsertedRanges(sqlite, target.id).map((range) => [range.table, range]));
  for (const table of journaledTables.toReversed()) {
    const range = ranges.get(table);
    if (range === undefined) continue;
    for (const step of walkRange(sqlite, range, target.root.lastChange)) {
      yield { changes: step.changes, done: done + step.done };
    }
    done += range.lastId - range.firstId + 1;
  }
}

/** The rows of a range that stand and those that the owner has removed since; rows that an undo removed are no more. */
function* walkRange(
  sqlite: Database,
  { table, firstId, lastId }: InsertedRange,
  lastChange: number,
): Generator<UndoStep> {
  const column = findContactColumn(sqlite, table);
  const readRows = sqlite.prepare<
    [{ table: string; firstId: number; before: number; lastChange: number; limit: number }],
    RangeRow
  >(
    `SELECT id AS rowId, ${column ?? 'NULL'} AS contactId FROM "${table}" WHERE id BETWEEN :firstId AND :before
     UNION ALL
     SELECT row_id, contact_id FROM changes
     WHERE table_name = :table AND row_id BETWEEN :firstId AND :before AND change <> 'insert' AND change = 'delete'
       AND id > :lastChange AND ${effectiveChange} AND NOT EXISTS (SELECT 1 FROM "${table}" WHERE id = row_id)
     ORDER BY rowId DESC LIMIT :limit`,
  );
  let before = lastId;
  while (before >= firstId) {
    const rows = readRows.all({ table, firstId, before, lastChange, limit: changesPerStep });
    const next = rows.length < changesPerStep ? firstId - 1 : (rows.at(-1)?.rowId ?? firstId) - 1;
    const moved = column === 'contact_id' ? readFirstContacts(sqlite, table, next + 1, before) : noRows;
    yield { changes: rows.map((row) => toInsert(table, moved.get(row.rowId) ?? row)), done: lastId - next };
    before = next;
  }
}

type RangeRow = Readonly<{ rowId: number; contactId: number | null }>;

const noRows: ReadonlyMap<number, RangeRow> = new Map();

function toInsert(table: string, row: RangeRow): StoredChange {
  return { ...row, id: null, table, change: 'insert', before: null, after: null };
}

/** The contacts to which rows belonged when they were inserted, for those that a change has moved or removed since. */
function readFirstContacts(
  sqlite: Database,
  table: string,
  firstId: number,
  lastId: number,
): ReadonlyMap<number, RangeRow> {
  const rows = sqlite
    .prepare<[string, number, number], RangeRow & { id: number }>(
      `SELECT row_id AS rowId, before ->> '$.contact_id' AS contactId, min(id) AS id FROM changes
       WHERE table_name = ? AND row_id BETWEEN ? AND ? AND change <> 'insert'
         AND json_type(before, '$.contact_id') IS NOT NULL
       GROUP BY row_id`,
    )
    .all(table, firstId, lastId);
  return new Map(rows.map(({ rowId, contactId }) => [rowId, { rowId, contactId }]));
}
