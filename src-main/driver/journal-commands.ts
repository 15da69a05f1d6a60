import type { Operation, UndoResult } from '../../src-shared/journal/operation.ts';
import { describeKeptRow } from '../../src-shared/merges/describe-kept-row.ts';
import { fieldsRu } from '../../src-shared/words/ru/fields.ts';
import { keptSinceRu } from '../../src-shared/words/ru/kept-since.ts';
import { listOperations } from '../journal/journal-queries.ts';
import { undoOperation } from '../journal/undo-operation.ts';
import { driverJob, withDriverBase } from './driver-host.ts';
import { readCount, requireId, type DriverRequest } from './driver-request.ts';

/** `operations`: the newest first. */
export function runOperations(request: DriverRequest): Promise<unknown> {
  const limit = readCount(request, 'limit', 50);
  return withDriverBase(request, ({ context }) => ({
    operations: listOperations(context.db, { limit, before: null }).map(showOperation),
  }));
}

/** `undo OPERATION`: what was undone, kept because edited since, failed. */
export function runUndo(request: DriverRequest): Promise<unknown> {
  const operationId = requireId(request, 0);
  return withDriverBase(request, async ({ context }) => {
    const result = await undoOperation(context.db, operationId, {
      at: context.now(),
      job: driverJob,
    });
    return {
      ...result,
      operationId: String(result.operationId),
      rows: result.rows.map((row) => ({
        ...row,
        rowId: String(row.rowId),
        contactId: row.contactId === null ? null : String(row.contactId),
        ...tellSince(row),
      })),
    };
  });
}

/** What was done after a merge and therefore stays, in words. */
function tellSince(row: UndoResult['rows'][number]): { words?: string } {
  const words = describeKeptRow(row, keptSinceRu, fieldsRu);
  return words === null ? {} : { words };
}

function showOperation(operation: Operation) {
  const { id, undoneBy, undoes, ...rest } = operation;
  return {
    id: String(id),
    ...rest,
    undoneBy: undoneBy === null ? null : String(undoneBy),
    undoes: undoes === null ? null : String(undoes),
  };
}
