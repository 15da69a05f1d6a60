import { extname } from 'node:path';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { toDiskError } from '../../base/disk-errors.ts';
import type { JobControl } from '../../contract/handlers.ts';
import { makeSafeCellText } from '../../export/safe-cell-text.ts';
import type { WorkbookCell } from '../../export/workbook-cell.ts';
import { writeWorkbook, type WorkbookColumn } from '../../export/write-workbook.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';
import type { ImportEngine } from '../import-engine.ts';
import type { ImportSession } from '../import-session.ts';
import type { RowOutcome } from '../row-ledger.ts';
import { prepareConflictTexts } from '../twins/tell-conflicts.ts';
import { listReviewRows } from '../list-review-rows.ts';
import { chooseAttentionWords, describeReason, type AttentionWords } from './describe-reason.ts';
import { needsAttention } from './needs-attention.ts';
import { toSourceCell } from './to-source-cell.ts';

/** Which rows, where to and in which language. */
export type AttentionOrder = Readonly<{
  session: ImportSession;
  engine: ImportEngine;
  path: string;
  locale: 'ru' | 'en';
}>;

const batchRows = 500;
const widestHeading = 40;

/**
 * Writes every row that needs the owner's hand to a workbook: the file's own columns in their order, the row's number
 * and the reasons. Answers the number of rows. Throws AppError `fileFormatUnknown`, `cancelled`, `exportFailed`.
 */
export async function writeAttentionFile(
  db: BaseDatabase,
  { session, engine, path, locale }: AttentionOrder,
  job: JobControl,
): Promise<number> {
  if (extname(path).toLowerCase() !== '.xlsx') throw new AppError('fileFormatUnknown');
  const words = chooseAttentionWords(locale);
  const names = new Map(
    listReviewRows(db, engine).map(({ row, candidates }) => [row, candidates.map(({ name }) => name)]),
  );
  const tell = prepareReasons(db, engine, words, locale);
  const columns: WorkbookColumn[] = [
    { heading: words.texts.reason, width: 60, format: null },
    { heading: words.texts.row, width: 12, format: null },
    ...session.table.columns.map(({ heading, samples }): WorkbookColumn => ({
      heading: makeSafeCellText(heading),
      width: Math.min(widestHeading, Math.max(heading.length, ...samples.map(({ length }) => length)) + 2),
      format: null,
    })),
  ];
  try {
    return await writeWorkbook(
      path,
      words.texts.sheet,
      columns,
      readRows(session, engine, (row, outcome) => tell(row, outcome, names.get(row.row) ?? []), job),
    );
  } catch (error) {
    const told = toDiskError(error);
    throw told instanceof AppError ? told : new AppError('exportFailed');
  }
}

/** A prepared telling of reasons: what the parser saw of a row, and what only the engine knows. */
function prepareReasons(
  db: BaseDatabase,
  engine: ImportEngine,
  words: AttentionWords,
  locale: 'ru' | 'en',
): (row: PreparedRow, outcome: RowOutcome, names: readonly string[]) => string {
  const showConflict = prepareConflictTexts(db, locale);
  const ofOrders = Map.groupBy(
    engine.problems().filter(({ code }) => code === 'orderDiffers'),
    ({ row }) => row,
  );
  return (row, outcome, names) => {
    const problems = [...row.problems, ...(ofOrders.get(row.row) ?? [])];
    const conflicts = (engine.conflicts?.().ofRow(row.row) ?? []).map((conflict) => ({
      ...conflict,
      ...showConflict(conflict),
    }));
    return describeReason({ ...row, problems }, outcome, names, words, conflicts);
  };
}

async function* readRows(
  { parser, table }: ImportSession,
  engine: AttentionOrder['engine'],
  tell: (row: PreparedRow, outcome: RowOutcome) => string,
  job: JobControl,
): AsyncGenerator<readonly WorkbookCell[]> {
  for (let from = 0; from < table.rows; from += batchRows) {
    if (job.signal.aborted) throw new AppError('cancelled');
    job.progress({ step: 'writing', done: from, total: table.rows });
    const batch = await parser.rows(from, batchRows);
    const wanted = batch.flatMap((row, place) => {
      const outcome = engine.outcomeOf(from + place);
      const isWanted = needsAttention(row, outcome) || engine.goesAlong?.(from + place) === true;
      return isWanted ? [{ row, outcome }] : [];
    });
    if (wanted.length === 0) continue;
    const cells = await parser.cells(wanted.map(({ row }) => row.row));
    for (const [index, { row, outcome }] of wanted.entries()) {
      const reason = tell(row, outcome);
      const own = cells[index] ?? [];
      yield [makeSafeCellText(reason), row.row, ...table.columns.map((_, place) => toSourceCell(own[place]))];
    }
  }
}
