import * as z from 'zod';
import type { Database } from 'better-sqlite3';
import { AppError } from '../../src-shared/contract/app-error.ts';

/** An operation that is about to be undone. */
export type UndoTarget = Readonly<{
  id: number;
  kind: string;
  params: Readonly<Record<string, string | number>>;
  contactCount: number;
  firstChange: number;
  lastChange: number;
  /** The owner's own operation at the bottom of undo of undo of …; the target itself when it is not an undo. */
  root: Readonly<{ id: number; kind: string; firstChange: number; lastChange: number }>;
  /** Whether undoing the target brings the root's changes back (a redo) or takes them away. */
  redoes: boolean;
}>;

type OperationRow = {
  id: number;
  kind: string;
  params: string;
  contactCount: number;
  firstChange: number;
  lastChange: number;
  undoneBy: number | null;
  undoes: number | null;
};

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

function readOperation(sqlite: Database, id: number): OperationRow | undefined {
  return sqlite
    .prepare<[number], OperationRow>(
      `SELECT id, kind, params, contact_count AS contactCount, first_change AS firstChange,
         last_change AS lastChange, undone_by AS undoneBy, undoes
       FROM operations WHERE id = ?`,
    )
    .get(id);
}

function wasGiven(sqlite: Database, id: number): boolean {
  const last = sqlite
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'operations'")
    .pluck()
    .get();
  return id <= (last ?? 0);
}

/**
 * Finds the operation and its root. Null for an operation that changed nothing: there is nothing to take back.
 * Throws AppError `operationUnknown` or, when an undo of it stands, `operationUndone`.
 */
export function readUndoTarget(sqlite: Database, id: number): UndoTarget | null {
  const operation = readOperation(sqlite, id);
  if (operation === undefined) {
    if (wasGiven(sqlite, id)) return null;
    throw new AppError('operationUnknown');
  }
  if (operation.undoneBy !== null) throw new AppError('operationUndone');
  let root = operation;
  let redoes = false;
  while (root.undoes !== null) {
    const below = readOperation(sqlite, root.undoes);
    if (below === undefined) throw new Error('journal: an undo without its operation');
    root = below;
    redoes = !redoes;
  }
  return { ...operation, params: paramsSchema.parse(JSON.parse(operation.params)), root, redoes };
}

/**
 * Notes that `undoId` has undone the target. After an undo it alone of its chain can be undone (which is the redo);
 * after a redo the root and the redo can be.
 */
export function markTargetUndone(sqlite: Database, target: UndoTarget, undoId: number): void {
  sqlite.prepare('UPDATE operations SET undoes = ? WHERE id = ?').run(target.id, undoId);
  if (target.redoes) {
    sqlite.prepare('UPDATE operations SET undone_by = ? WHERE id = ?').run(undoId, target.id);
    sqlite.prepare('UPDATE operations SET undone_by = NULL WHERE id = ?').run(target.root.id);
    return;
  }
  sqlite
    .prepare(
      `WITH RECURSIVE chain (id) AS (
         VALUES (:root) UNION SELECT operations.id FROM operations JOIN chain ON operations.undoes = chain.id
       )
       UPDATE operations SET undone_by = :undo WHERE undone_by IS NULL AND id <> :undo AND id IN chain`,
    )
    .run({ root: target.root.id, undo: undoId });
}
