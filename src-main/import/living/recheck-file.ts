import { basename } from 'node:path';
import { existsSync } from 'node:fs';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { mostDifferenceRows, type ImportDifference } from '../../../src-shared/import/import-difference.ts';
import type { BaseContext } from '../../base/base-context.ts';
import type { JobControl } from '../../contract/handlers.ts';
import { getImportRegister } from '../import-register.ts';
import type { ImportEngine } from '../import-engine.ts';
import type { ImportSession } from '../import-session.ts';
import { compareLedger, type LedgerDifference } from '../ledger/living/compare-ledger.ts';
import { showLedgerDifference } from '../ledger/living/show-ledger-difference.ts';
import { openSalesForecast } from '../ledger/open-sales-engine.ts';
import { compareFile, showDifference, type Difference } from './compare-file.ts';
import { moveLivingRuns, readLivingRun, type LivingRun } from './living-runs.ts';
import { openLivingFile, type LivingFile } from './open-living-file.ts';

const differences = new WeakMap<ImportSession, Difference>();
const ledgers = new WeakMap<ImportSession, LedgerDifference>();

/** Reads a remembered file again, from `path` when it is given, and tells what is different. The file stays open as an import. */
export async function recheckFile(
  context: BaseContext,
  runId: number,
  { path, locale }: Readonly<{ path: string | null; locale: 'ru' | 'en' }>,
  job: JobControl,
): Promise<ImportDifference> {
  const register = getImportRegister(context);
  register.refuseWhileRunning();
  const run = readLivingRun(context.db, runId);
  const place = findPlace(run, path);
  const file = await openLivingFile(context, run, place, job);
  try {
    const told =
      run.decision.target === 'orders'
        ? await lookAtLedger(context, run, file, job)
        : await lookAtList(context, run, file, locale, job);
    // A file that was moved is found there from now on; a copy beside the file is looked at only.
    const isLost = run.filePath === null || !existsSync(run.filePath);
    if (path !== null && isLost) moveLivingRuns(context.db, run, path, basename(path));
    return told.show(register.add({ session: file.session, engine: told.engine }));
  } catch (error) {
    file.session.parser.close();
    throw error;
  }
}

/** What a look at a file answers once the file has its id. */
type Look = Readonly<{ engine: ImportEngine; show: (importId: string) => ImportDifference }>;

async function lookAtList(
  context: BaseContext,
  run: LivingRun,
  file: LivingFile,
  locale: 'ru' | 'en',
  job: JobControl,
): Promise<Look> {
  const difference = await compareFile(context, run, file, locale, job);
  differences.set(file.session, difference);
  return {
    engine: difference.engine,
    show: (importId) => showDifference(importId, difference, mostDifferenceRows),
  };
}

async function lookAtLedger(
  context: BaseContext,
  run: LivingRun,
  file: LivingFile,
  job: JobControl,
): Promise<Look> {
  const difference = await compareLedger(context, run, file, job);
  ledgers.set(file.session, difference);
  return {
    engine: openSalesForecast(context.db, file.session.decision),
    show: (importId) => showLedgerDifference(importId, difference),
  };
}

/** The difference of a ledger that is open for it; undefined for a list of clients. */
export function findLedgerDifference(session: ImportSession): LedgerDifference | undefined {
  return ledgers.get(session);
}

/** The difference of a list that is open for it. Throws AppError `importUnknown`. */
export function findDifference(session: ImportSession): Difference {
  const difference = differences.get(session);
  if (difference === undefined) throw new AppError('importUnknown');
  return difference;
}

function findPlace({ filePath }: LivingRun, path: string | null): string {
  const place = path ?? filePath;
  if (place === null) throw new AppError('fileMissing');
  return place;
}
