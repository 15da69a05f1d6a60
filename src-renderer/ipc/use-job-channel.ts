import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type {
  ChannelInput,
  ChannelName,
  ChannelOutput,
  Contract,
} from '../../src-shared/contract/contract.ts';
import type { JobProgress } from '../../src-shared/contract/job-progress.ts';
import { useBaseConnection } from './base-connection.ts';
import { invalidateQueries, type Invalidates } from './invalidate-queries.ts';

/** Channels of long work. */
export type JobChannel = {
  [Name in ChannelName]: Contract[Name]['kind'] extends 'job' ? Name : never;
}[ChannelName];

type JobState<Output> = Readonly<{
  running: boolean;
  progress: JobProgress | null;
  result: Output | null;
  error: AppError | null;
}>;

/** A long job as a component sees it: start it, watch it, stop it. */
export type JobHandle<Name extends JobChannel> = JobState<ChannelOutput<Name>> &
  Readonly<{
    /** Resolves with the answer, rejects with an AppError (`cancelled` after cancel); `error` holds the same. */
    start: (input: ChannelInput<Name>) => Promise<ChannelOutput<Name>>;
    cancel: () => void;
    /** Forgets the last answer or error. */
    reset: () => void;
  }>;

const IDLE = { running: false, progress: null, result: null, error: null } as const;

/** Runs a long job of a channel. One at a time: a second start stops the first. Leaving the screen stops nothing. */
export function useJobChannel<Name extends JobChannel>(
  name: Name,
  options: Readonly<{ invalidates?: Invalidates }> = {},
): JobHandle<Name> {
  const connection = useBaseConnection();
  const queryClient = useQueryClient();
  const controller = useRef<AbortController | null>(null);
  const invalidates = useRef<Invalidates>('everything');
  const [state, setState] = useState<JobState<ChannelOutput<Name>>>(IDLE);

  useEffect(() => {
    invalidates.current = options.invalidates ?? 'everything';
  });

  const start = useCallback(
    async (input: ChannelInput<Name>) => {
      controller.current?.abort();
      const own = new AbortController();
      controller.current = own;
      const show = (next: JobState<ChannelOutput<Name>>): void => {
        if (controller.current === own) setState(next);
      };
      show({ ...IDLE, running: true });
      try {
        const result = await connection.getClient().call(name, input, {
          signal: own.signal,
          onProgress: (progress) => show({ ...IDLE, running: true, progress }),
        });
        show({ ...IDLE, result });
        invalidateQueries(queryClient, invalidates.current);
        return result;
      } catch (thrown) {
        const error = thrown instanceof AppError ? thrown : new AppError('internal');
        show({ ...IDLE, error });
        throw error;
      }
    },
    [connection, name, queryClient],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const reset = useCallback(() => {
    controller.current = null;
    setState(IDLE);
  }, []);

  return { ...state, start, cancel, reset };
}
