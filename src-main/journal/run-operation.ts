import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { KnownNewcomers } from '../base/refresh-derived.ts';
import { checkpointLater } from '../base/late-checkpoint.ts';
import { holdSearchMerges } from '../search/hold-search-merges.ts';
import {
  beginOperation,
  commitOperation,
  indexNewContacts,
  refreshTouchedInParts,
  rollBackOperation,
  type OperationMeta,
} from './operation-transaction.ts';
import { getOpenWriter, occupyWriter, releaseWriter, runWhenFree } from './writer-queue.ts';

export type { OperationMeta } from './operation-transaction.ts';

/** What the body of an operation may know of it. */
export type Operation = Readonly<{ id: number }>;

/** What the body of a long operation may do besides writing. */
export type LongOperation = Operation &
  Readonly<{
    /** Lets other work of the process run; throws AppError `cancelled` once the signal is aborted. */
    pause: () => Promise<void>;
    /**
     * Notes which contacts were touched and puts the new ones into the search index, with pauses. The index keeps rows
     * in memory until the next write of anything else: many at once cost far less. `known` saves reading what was just written.
     */
    flush: (known?: KnownNewcomers) => Promise<void>;
  }>;

/**
 * The outcome of an operation. One that changed nothing (`changes` 0) leaves no row in the journal: its id is
 * never given again, and undoing it takes nothing back.
 */
export type OperationOutcome<Value> = Readonly<{ operationId: number; value: Value; changes: number }>;

/**
 * Runs a synchronous write as one operation in one transaction; an error takes everything back.
 * Refused inside another operation (a defect) and while a long one is open (AppError `baseBusy`; see `runWhenFree`).
 */
export function runOperation<Value>(
  db: BaseDatabase,
  meta: OperationMeta,
  write: (operation: Operation) => Value,
): OperationOutcome<Value> {
  const open = getOpenWriter(db);
  if (open === 'longOperation') throw new AppError('baseBusy');
  if (open === 'operation') throw new Error('journal: operations cannot be nested');
  occupyWriter(db, 'operation');
  try {
    const operation = beginOperation(db, meta, 'short');
    const value = write({ id: operation.id });
    if (value instanceof Promise) throw new Error('journal: an operation must be synchronous');
    return { operationId: operation.id, value, changes: commitOperation(db, operation) };
  } catch (thrown) {
    rollBackOperation(db);
    throw thrown;
  } finally {
    releaseWriter(db);
  }
}

/**
 * Runs a long write as one operation in one transaction with pauses to the event loop; waits for its turn.
 * Reads over the same connection see its rows before they are committed. An error or a cancel takes everything back.
 */
export async function runLongOperation<Value>(
  db: BaseDatabase,
  meta: OperationMeta,
  { signal }: Readonly<{ signal?: AbortSignal | undefined }>,
  write: (operation: LongOperation) => Promise<Value>,
): Promise<OperationOutcome<Value>> {
  return runWhenFree(db, async () => {
    occupyWriter(db, 'longOperation');
    try {
      signal?.throwIfAborted();
      return await checkpointLater(db, async () => {
        const operation = beginOperation(db, meta, 'long');
        const mergeAsUsual = holdSearchMerges(db);
        const pause = async (): Promise<void> => {
          // Two turns: a query that came during the first is answered in the second, not after more writing.
          await nextTurn();
          await nextTurn();
          signal?.throwIfAborted();
        };
        const value = await write({
          id: operation.id,
          pause,
          flush: (known = new Map()) => indexNewContacts(db, operation, known, pause),
        });
        signal?.throwIfAborted();
        await refreshTouchedInParts(db, operation, pause);
        mergeAsUsual();
        return { operationId: operation.id, value, changes: commitOperation(db, operation) };
      });
    } catch (thrown) {
      rollBackOperation(db);
      if (signal?.aborted === true) throw new AppError('cancelled');
      throw thrown;
    } finally {
      releaseWriter(db);
    }
  });
}
