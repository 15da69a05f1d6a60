import type { JobProgress } from '../../src-shared/contract/job-progress.ts';

/** A step of the move and where it stands. */
export type RunningStep = Readonly<{
  name: 'copy' | 'noCopy' | 'write' | 'index';
  state: 'done' | 'current' | 'later';
}>;

/**
 * The steps of a move: a copy (an empty base needs none), the writing, the search. The last rows are written before
 * the search is ready, so a full count means the last step.
 */
export function listRunningSteps(progress: JobProgress | null, copied: boolean): readonly RunningStep[] {
  const current = findCurrent(progress);
  const names = [copied || current === 0 ? 'copy' : 'noCopy', 'write', 'index'] as const;
  return names.map((name, place) => ({
    name,
    state: place < current ? 'done' : place === current ? 'current' : 'later',
  }));
}

function findCurrent(progress: JobProgress | null): number {
  if (progress === null || progress.step === 'copying' || progress.step === 'verifying') return 0;
  if (progress.step === 'indexing') return 2;
  return progress.total !== null && progress.done >= progress.total ? 2 : 1;
}
