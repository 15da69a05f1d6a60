import { useMemo, useRef, useState, type ReactNode } from 'react';
import { BaseConnectionContext, useBaseConnection } from '../../ipc/base-connection.ts';
import { RunningJobsContext, type RunningJob } from './running-job.ts';
import { watchJobs, type JobWatcher } from './watch-jobs.ts';

/** Lets the top bar see every job of the screens below it; a job outlives the screen that started it. */
export function RunningJobsProvider({ children }: Readonly<{ children: ReactNode }>): ReactNode {
  const connection = useBaseConnection();
  const [jobs, setJobs] = useState<readonly RunningJob[]>([]);
  const lastId = useRef(0);

  const watched = useMemo(() => {
    const watcher: JobWatcher = {
      onStart: (channel, cancel) => {
        lastId.current += 1;
        const id = lastId.current;
        setJobs((all) => [...all, { id, channel, progress: null, cancel }]);
        return id;
      },
      onProgress: (id, progress) =>
        setJobs((all) => all.map((job) => (job.id === id ? { ...job, progress } : job))),
      onEnd: (id) => setJobs((all) => all.filter((job) => job.id !== id)),
    };
    return { ...connection, getClient: () => watchJobs(connection.getClient(), watcher) };
  }, [connection]);

  return (
    <BaseConnectionContext value={watched}>
      <RunningJobsContext value={jobs}>{children}</RunningJobsContext>
    </BaseConnectionContext>
  );
}
