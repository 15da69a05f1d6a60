import { createContext, useContext } from 'react';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import type { QueueMarks } from './arrange-queue.ts';

/** One decision of this sitting and the way to take it back: its operation, as soon as it is written; null when it was refused. */
export type LastDecision = Readonly<{ key: string; what: string; operationId: Promise<number | null> }>;

/** The search for duplicates and the sitting over what it found. Both outlive a walk to another section. */
export type DuplicateWork = Readonly<{
  searching: boolean;
  progress: JobProgress | null;
  error: AppError | null;
  search: () => void;
  cancel: () => void;
  marks: QueueMarks;
  mark: (change: (marks: QueueMarks) => QueueMarks) => void;
  /** What was decided in this sitting, the last one at the end. */
  decisions: readonly LastDecision[];
  remember: (change: (decisions: readonly LastDecision[]) => readonly LastDecision[]) => void;
}>;

/** Carries the work to the screens. */
export const DuplicateWorkContext = createContext<DuplicateWork | null>(null);

/** The work given by DuplicateWorkProvider. */
export function useDuplicateWork(): DuplicateWork {
  const work = useContext(DuplicateWorkContext);
  if (!work) throw new Error('DuplicateWorkProvider is missing above this component');
  return work;
}
