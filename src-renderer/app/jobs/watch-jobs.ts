import type { BaseClient } from '../../ipc/base-client.ts';
import type { JobChannel } from '../../ipc/use-job-channel.ts';
import { contract, type ChannelName } from '../../../src-shared/contract/contract.ts';
import type { JobProgress } from '../../../src-shared/contract/job-progress.ts';

/** What a watcher hears of a job. */
export type JobWatcher = Readonly<{
  onStart: (channel: JobChannel, cancel: () => void) => number;
  onProgress: (id: number, progress: JobProgress) => void;
  onEnd: (id: number) => void;
}>;

/** The same client, which also tells a watcher of every job that goes through it; the watcher may stop the job. */
export function watchJobs(client: BaseClient, watcher: JobWatcher): BaseClient {
  return {
    ...client,
    call: async (channel, input, options = {}) => {
      if (!isJob(channel)) return client.call(channel, input, options);
      const stop = new AbortController();
      const id = watcher.onStart(channel, () => stop.abort());
      try {
        return await client.call(channel, input, {
          signal: options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal,
          onProgress: (progress) => {
            watcher.onProgress(id, progress);
            options.onProgress?.(progress);
          },
        });
      } finally {
        watcher.onEnd(id);
      }
    },
  };
}

function isJob(channel: ChannelName): channel is JobChannel {
  return contract[channel].kind === 'job';
}
