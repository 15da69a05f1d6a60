import { existsSync } from 'node:fs';
import type { ImportRun } from '../../../src-shared/import/import-run-contract.ts';
import * as z from 'zod';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import { listImportRuns, type ImportRunRecord } from '../import-runs.ts';

const countsSchema = z.object({
  created: z.number().int().nonnegative(),
  updated: z.number().int().nonnegative(),
  unchanged: z.number().int().nonnegative(),
});

/** A remembered file: the last import of it that stands, or the last one when all were taken back. */
export type LivingRun = ImportRunRecord & Readonly<{ undone: boolean }>;

/** The remembered files, the last imported first. */
export function listLivingRuns(db: BaseDatabase): readonly LivingRun[] {
  const isUndone = prepareUndoneReader(db);
  const files = new Map<string, LivingRun>();
  for (const run of listImportRuns(db)) {
    const key = JSON.stringify([run.filePath, run.fileName, run.sheet]);
    const known = files.get(key);
    if (known !== undefined && !known.undone) continue;
    const undone = isUndone(run.operationId);
    if (known === undefined || !undone) files.set(key, { ...run, undone });
  }
  return [...files.values()].toSorted((one, other) => other.id - one.id);
}

/** One remembered file. Throws AppError `notFound`. */
export function readLivingRun(db: BaseDatabase, runId: number): LivingRun {
  const run = listImportRuns(db).find(({ id }) => id === runId);
  if (run === undefined) throw new AppError('notFound');
  return { ...run, undone: prepareUndoneReader(db)(run.operationId) };
}

/** A remembered file as the owner sees it. */
export function showLivingRun(run: LivingRun): ImportRun {
  const { id, fileName, sheet, at, undone, filePath, decision, counts } = run;
  const { created, updated, unchanged } = countsSchema.parse(JSON.parse(counts));
  const file = filePath === null ? 'none' : existsSync(filePath) ? 'here' : 'missing';
  const target = decision.target ?? 'contacts';
  return { id, fileName, sheet, at, target, created, updated, unchanged, undone, file };
}

/** Every remembered import of a file lies elsewhere from now on. */
export function moveLivingRuns({ sqlite }: BaseDatabase, run: LivingRun, path: string, name: string): void {
  sqlite
    .prepare(
      'UPDATE import_runs SET file_path = ?, file_name = ? WHERE file_path IS ? AND file_name = ? AND sheet = ?',
    )
    .run(path, name, run.filePath, run.fileName, run.sheet);
}

/** An import that changed nothing has no row in the journal and stands. */
function prepareUndoneReader({ sqlite }: BaseDatabase): (operationId: number) => boolean {
  const select = sqlite
    .prepare<[number], number>('SELECT 1 FROM operations WHERE id = ? AND undone_by IS NOT NULL')
    .pluck();
  return (operationId) => select.get(operationId) === 1;
}
