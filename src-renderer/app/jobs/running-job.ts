import { createContext, useContext } from 'react';
import type { JobChannel } from '../../ipc/use-job-channel.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';

/** A job that is under way, whichever screen started it. */
export type RunningJob = Readonly<{
  id: number;
  channel: JobChannel;
  progress: JobProgress | null;
  cancel: () => void;
}>;

/** Carries the jobs to the top bar. */
export const RunningJobsContext = createContext<readonly RunningJob[]>([]);

/** The jobs under way, the oldest first. */
export function useRunningJobs(): readonly RunningJob[] {
  return useContext(RunningJobsContext);
}
