import { basename } from 'node:path';
import type { BaseContext } from '../../base/base-context.ts';
import type { HandlersOf } from '../../contract/handlers.ts';
import type { DifferenceResult } from '../../../src-shared/import/import-run-contract.ts';
import type { JobControl } from '../../contract/handlers.ts';
import type { ImportSession } from '../import-session.ts';
import { applyLedgerDifference } from '../ledger/living/apply-ledger-difference.ts';
import { getImportRegister } from '../import-register.ts';
import { applyDifference, type DifferenceOrder } from './apply-difference.ts';
import { exportBack } from './export-back.ts';
import { listLivingRuns, showLivingRun } from './living-runs.ts';
import { findDifference, findLedgerDifference, recheckFile } from './recheck-file.ts';

function applyTicks(
  context: BaseContext,
  session: ImportSession,
  order: DifferenceOrder,
  job: JobControl,
): Promise<DifferenceResult> {
  const ledger = findLedgerDifference(session);
  if (ledger === undefined) return applyDifference(context, findDifference(session), order, job);
  const { orders = { fresh: [], changed: [] }, beyond, dismissRest } = order;
  return applyLedgerDifference(context, ledger, { orders, beyond, dismissRest }, job);
}

/** Handlers of the files that the program remembers. */
export const livingHandlers = {
  'import:runs': ({ db }) => ({ runs: listLivingRuns(db).map(showLivingRun) }),

  'import:recheck': (context, { runId, fileToken, locale }, job) =>
    recheckFile(
      context,
      runId,
      { path: fileToken === undefined ? null : context.files.resolve(fileToken), locale },
      job,
    ),

  'import:applyDifference': (context, { importId, ...order }, job) =>
    getImportRegister(context).run(importId, async ({ session }) => ({
      value: await applyTicks(context, session, order, job),
      keep: null,
    })),

  'import:exportBack': async (context, { fileToken, ...order }, job) => {
    const path = context.files.resolve(fileToken);
    const result = await exportBack(context, { ...order, path }, job);
    return { ...result, fileName: basename(path) };
  },
} satisfies HandlersOf<
  BaseContext,
  'import:runs' | 'import:recheck' | 'import:applyDifference' | 'import:exportBack'
>;
