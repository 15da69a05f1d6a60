import { createContext, useContext } from 'react';
import type { AppError } from '../../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';
import type { ImportDifference } from '../../../src-shared/import/import-difference.ts';
import type {
  DifferenceResult,
  DifferenceTicks,
  ImportRun,
} from '../../../src-shared/import/import-run-contract.ts';

/** A remembered file under the owner's eyes: from the look at it to what was taken. */
export type LivingWork = Readonly<{
  run: ImportRun | null;
  checking: boolean;
  difference: ImportDifference | null;
  applying: boolean;
  /** What the last application did; it stays until the next look. */
  result: DifferenceResult | null;
  progress: JobProgress | null;
  error: AppError | null;
  /** Looks at the file where it lies. */
  check: (run: ImportRun) => void;
  /** Asks where the file is now and looks at it there. */
  find: (run: ImportRun) => void;
  apply: (ticks: DifferenceTicks) => void;
  cancel: () => void;
  leave: () => void;
}>;

export const LivingWorkContext = createContext<LivingWork | null>(null);

/** The work on remembered files given by the provider of imports. */
export function useLiving(): LivingWork {
  const work = useContext(LivingWorkContext);
  if (!work) throw new Error('LivingWorkContext is missing above this component');
  return work;
}
