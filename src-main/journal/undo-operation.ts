import type { UndoResult } from '../../src-shared/journal/operation.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import { carryReturnedRows } from '../merges/carry-returned-rows.ts';
import { partCards } from '../merges/part-cards.ts';
import { uniteAgain } from '../merges/unite-again.ts';
import { prepareChangeMarks } from './change-marks.ts';
import { prepareUndoOrders } from './undo-orders.ts';
import { prepareRowReverter, type StoredChange } from './row-reverter.ts';
import { runLongOperation, type LongOperation } from './run-operation.ts';
import { markTargetUndone, readUndoTarget, type UndoTarget } from './undo-target.ts';
import { countUndoSteps, walkUndoSteps } from './undo-steps.ts';
import { createUndoTally } from './undo-tally.ts';
import { prepareUndoVerdicts } from './undo-verdicts.ts';

/** Small portions make the search index merge again and again; this many changes refresh within about 0.2 s. */
const changesPerFlush = 8000;

type UndoOptions = Readonly<{ at: Date; job?: JobControl | undefined }>;

/**
 * Takes an operation back as a long operation of kind `undo`, which can be undone in its turn (a redo).
 * Its changes are reverted in reverse order, so foreign keys hold at every step and one that does not is told by the
 * row that breaks it. Whatever the owner has edited since is kept, never overwritten, and stays effective; rows that a
 * constraint forbids are counted as failed; the rest goes on. When nothing at all could be reverted the operation
 * stays as it was. Counts: see `createUndoTally`.
 * Throws AppError `operationUnknown`, `operationUndone`, `cancelled`.
 */
export async function undoOperation(
  db: BaseDatabase,
  operationId: number,
  { at, job }: UndoOptions,
): Promise<UndoResult> {
  const planned = readUndoTarget(db.sqlite, operationId);
  if (planned === null) return { operationId, undone: 0, kept: 0, failed: 0, rows: [] };
  const meta = { kind: 'undo', params: describeUndo(planned), at } as const;
  const { operationId: undoId, value } = await runLongOperation(
    db,
    meta,
    { signal: job?.signal },
    async (operation) => {
      // Somebody else may have undone it while this undo waited for its turn.
      const target = readUndoTarget(db.sqlite, operationId);
      return target === null
        ? createUndoTally(true).finish(db.sqlite)
        : chooseRevert(target)(db, target, operation, job);
    },
  );
  return { operationId: undoId, ...value };
}

/** The facts of the owner's own operation, its kind, and whether this undo brings it back or takes it away. */
function describeUndo({ kind, params, redoes }: UndoTarget): Record<string, string | number> {
  return { ...params, undoneKind: params['undoneKind'] ?? kind, redo: redoes ? 1 : 0 };
}

type Revert = typeof revertChanges;

/** Cards that were united come apart by a rule of their own: each gets back what it brought, whatever was done since. */
function chooseRevert({ root, redoes }: UndoTarget): Revert {
  if (root.kind !== 'merge') return revertChanges;
  return redoes ? uniteAgain : partCards;
}

async function revertChanges(
  db: BaseDatabase,
  target: UndoTarget,
  operation: LongOperation,
  job: JobControl | undefined,
): Promise<Omit<UndoResult, 'operationId'>> {
  const { sqlite } = db;
  const verdicts = prepareUndoVerdicts(sqlite, target);
  const revertRow = prepareRowReverter(sqlite);
  const markChange = prepareChangeMarks(sqlite, target, operation.id);
  const orders = prepareUndoOrders(sqlite, target);
  const tally = createUndoTally(target.contactCount > 0);
  const untouchable = new Set<string>();

  function revertChange(change: StoredChange): 'undone' | 'inUse' | 'kept' | 'failed' {
    const { table, rowId, contactId } = change;
    if (contactId !== null && verdicts.isCreatedContactEdited(contactId)) return 'kept';
    if (verdicts.isPairOfKept(table, rowId)) return 'kept';
    // A contact that stays may go back to a value of the same operation, so those stay with it.
    if (contactId === null && change.change === 'insert' && tally.hasTrouble()) return 'inUse';
    if (orders.isKept(change)) return 'kept';
    const row = `${table} ${rowId}`;
    if (untouchable.has(row)) return 'kept';
    const outcome = verdicts.isRowEdited(table, rowId) ? 'differs' : revertRow(orders.settleProduct(change));
    if (outcome === 'undone') {
      markChange(change);
      return 'undone';
    }
    if (outcome === 'failed' && orders.isReplaced(change)) return 'inUse';
    orders.noteFailed(change);
    // Earlier changes of a row that stays must stay too.
    untouchable.add(row);
    return outcome === 'differs' ? 'kept' : outcome;
  }

  const lastChange =
    sqlite.prepare<[], number>('SELECT coalesce(max(id), 0) FROM changes').pluck().get() ?? 0;
  const total = countUndoSteps(sqlite, target);
  let flushed = 0;
  let reverted = 0;
  for (const { changes, done } of walkUndoSteps(sqlite, target)) {
    for (const change of changes) {
      const outcome = revertChange(change);
      if (outcome === 'undone') reverted += 1;
      tally.note(change, outcome);
    }
    if (done - flushed >= changesPerFlush) {
      await operation.flush();
      flushed = done;
    }
    job?.progress({ step: 'undoing', done, total });
    await operation.pause();
  }
  orders.mendTotals();
  carryReturnedRows(db, lastChange);
  if (reverted > 0) markTargetUndone(sqlite, target, operation.id);
  return tally.finish(sqlite);
}
