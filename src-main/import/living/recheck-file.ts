import { basename } from 'node:path';
import { existsSync } from 'node:fs';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import { mostDifferenceRows, type ImportDifference } from '../../../src-shared/import/import-difference.ts';
import type { BaseContext } from '../../base/base-context.ts';
import type { JobControl } from '../../contract/handlers.ts';
import { getImportRegister } from '../import-register.ts';
import type { ImportSession } from '../import-session.ts';
import { compareFile, showDifference, type Difference } from './compare-file.ts';
import { moveLivingRuns, readLivingRun, type LivingRun } from './living-runs.ts';
import { openLivingFile } from './open-living-file.ts';

const differences = new WeakMap<ImportSession, Difference>();

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
    const difference = await compareFile(context, run, file, locale, job);
    // A file that was moved is found there from now on; a copy beside the file is looked at only.
    const isLost = run.filePath === null || !existsSync(run.filePath);
    if (path !== null && isLost) moveLivingRuns(context.db, run, path, basename(path));
    const importId = register.add({ session: file.session, engine: difference.engine });
    differences.set(file.session, difference);
    return showDifference(importId, difference, mostDifferenceRows);
  } catch (error) {
    file.session.parser.close();
    throw error;
  }
}

/** The difference of a file that is open for it. Throws AppError `importUnknown`. */
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
