import { prepareCached } from '../base/prepare-cached.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { JobControl } from '../contract/handlers.ts';
import { prepareRowReverter } from '../journal/row-reverter.ts';
import type { LongOperation } from '../journal/run-operation.ts';
import { markTargetUndone, type UndoTarget } from '../journal/undo-target.ts';
import { walkUndoSteps } from '../journal/undo-steps.ts';
import { createUndoTally } from '../journal/undo-tally.ts';
import { listTouchedSince } from './touched-since.ts';

/**
 * Takes back the undo of a merge: the cards are united as they were, exactly. Only while nothing was done with any of
 * them since; otherwise throws AppError `mergeMoved` before anything is changed.
 */
export async function uniteAgain(
  db: BaseDatabase,
  target: UndoTarget,
  operation: LongOperation,
  job: JobControl | undefined,
): Promise<Omit<UndoResult, 'operationId'>> {
  const { sqlite } = db;
  if (listTouchedSince(sqlite, target).length > 0) throw new AppError('mergeMoved');
  const revertRow = prepareRowReverter(sqlite);
  const tally = createUndoTally(true);
  const total = target.lastChange - target.firstChange + 1;
  for (const { changes, done } of walkUndoSteps(sqlite, target)) {
    for (const change of changes) {
      // Nothing was touched, so everything goes back; if it does not, nothing may.
      if (revertRow(change) !== 'undone') throw new AppError('mergeMoved');
      tally.note(change, 'undone');
    }
    job?.progress({ step: 'undoing', done, total });
    await operation.pause();
  }
  prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE changes SET reverted_by = NULL WHERE id BETWEEN ? AND ? AND reverted_by = ?',
  ).run(target.root.firstChange, target.root.lastChange, target.id);
  prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE changes SET reverted_by = ? WHERE id BETWEEN ? AND ?',
  ).run(operation.id, target.firstChange, target.lastChange);
  markTargetUndone(sqlite, target, operation.id);
  return tally.finish(sqlite);
}
