import type { Database } from 'better-sqlite3';
import type { StoredChange } from './row-reverter.ts';
import type { UndoTarget } from './undo-target.ts';

/**
 * Prepares the marking of a change as reverted by an undo. When the target is itself an undo, the root's changes of
 * the same row follow: effective again after a redo, reverted after the undo of a redo.
 */
export function prepareChangeMarks(
  sqlite: Database,
  target: UndoTarget,
  undoId: number,
): (change: StoredChange) => void {
  const own = sqlite.prepare<[number, number]>('UPDATE changes SET reverted_by = ? WHERE id = ?');
  const among = 'table_name = :table AND row_id = :rowId AND id BETWEEN :first AND :last';
  const stands = target.redoes ? 'reverted_by IS NOT NULL' : 'reverted_by IS NULL';
  const edits = sqlite.prepare(
    `UPDATE changes SET reverted_by = :mark WHERE ${among} AND change <> 'insert' AND ${stands}`,
  );
  const inserts = sqlite.prepare(
    `UPDATE changes SET reverted_by = :mark
     WHERE contact_id IS :contactId AND ${among} AND change = 'insert' AND ${stands}`,
  );
  const isRoot = target.root.id === target.id;
  return ({ id, table, rowId, contactId }) => {
    // A row of a range is reverted when it stands no more; only a root has ranges.
    if (id === null) return;
    own.run(undoId, id);
    if (isRoot) return;
    const { firstChange: first, lastChange: last } = target.root;
    const mark = target.redoes ? null : undoId;
    edits.run({ mark, table, rowId, first, last });
    inserts.run({ mark, table, rowId, first, last, contactId });
  };
}
