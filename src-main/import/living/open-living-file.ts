import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import type { BaseContext } from '../../base/base-context.ts';
import type { JobControl } from '../../contract/handlers.ts';
import { adjustImportSession, openImportSession, type ImportSession } from '../import-session.ts';
import { compareColumns, moveDecision, type ColumnComparison } from './compare-columns.ts';
import type { LivingRun } from './living-runs.ts';

/** A remembered file under its decision, as far as its columns still are there. */
export type LivingFile = Readonly<{ session: ImportSession; comparison: ColumnComparison }>;

/** So many of the columns that were imported must be there still, or it is another file. */
const leastShare = 0.5;

/**
 * Reads a remembered file again and puts it under the decision by which it was imported, column by heading. A sheet
 * that was renamed and headings that moved are looked for. Throws the reading errors and `fileOther`; nothing is left open then.
 */
export async function openLivingFile(
  context: BaseContext,
  run: LivingRun,
  path: string,
  job: JobControl,
): Promise<LivingFile> {
  const { mapping: _mapping, policies: _policies, ...rest } = run.decision;
  let session = await openInSheet(context, path, rest, job);
  try {
    let comparison = compareColumns(run.columns, session.table.columns);
    // A title above the list leaves another row where the headings stood; what its cells seem to mean is no proof.
    if (lacksHeadings(run, comparison) && session.decision.headingRow !== undefined) {
      const { headingRow, ...free } = session.decision;
      session = await adjustImportSession(context, session, free);
      const moved = compareColumns(run.columns, session.table.columns);
      if (moved.named > comparison.named || comparison.share < leastShare) comparison = moved;
      else session = await adjustImportSession(context, session, { ...free, headingRow });
    }
    if (comparison.share < leastShare) throw new AppError('fileOther');
    const { columns, sheet, headingRow } = session.table;
    const decision = moveDecision({ ...run.decision, sheet, headingRow }, columns, comparison);
    session = await adjustImportSession(context, session, decision);
    return { session, comparison };
  } catch (error) {
    session.parser.close();
    throw error;
  }
}

function lacksHeadings({ columns, decision }: LivingRun, { named }: ColumnComparison): boolean {
  return decision.headingRow !== 0 && named < columns.filter(({ fieldId }) => fieldId !== null).length;
}

async function openInSheet(
  context: BaseContext,
  path: string,
  decision: ImportDecision,
  job: JobControl,
): Promise<ImportSession> {
  try {
    return await openImportSession(context, path, decision, job);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'sheetUnknown') throw error;
    const { sheet: _sheet, headingRow: _headingRow, ...free } = decision;
    return openImportSession(context, path, free, job);
  }
}
