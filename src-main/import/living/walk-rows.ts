import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { JobControl } from '../../contract/handlers.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { ImportSession } from '../import-session.ts';

const batchRows = 500;

/** Reads all rows of an open file in batches; what `take` answers is not kept here. */
export async function walkRows(
  { parser, table }: Pick<ImportSession, 'parser' | 'table'>,
  job: JobControl,
  take: (row: PreparedRow, place: number) => void,
  wanted: (from: number, to: number) => boolean = () => true,
): Promise<void> {
  for (let from = 0; from < table.rows; from += batchRows) {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress({ step: 'checking', done: from, total: table.rows });
    if (!wanted(from, from + batchRows)) continue;
    const rows = await parser.rows(from, batchRows);
    if (rows.length !== Math.min(batchRows, table.rows - from)) throw new AppError('fileDamaged');
    for (const [index, row] of rows.entries()) take(row, from + index);
    await nextTurn();
  }
}
