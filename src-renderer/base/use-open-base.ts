import { useCallback, useState } from 'react';
import type { AppError } from '../../src-shared/contract/app-error.ts';
import type { ErrorCode } from '../../src-shared/contract/error-codes.ts';
import type { ConnectPurpose } from '../../src-shared/shell/shell-contract.ts';
import { useBaseConnection } from '../ipc/base-connection.ts';
import { toAppError } from '../ui/to-app-error.ts';
import { useBaseLine } from './use-base-line.ts';

type OpenBase = Readonly<{
  running: boolean;
  error: AppError | null;
  /** Wrong passwords in a row. */
  failures: number;
  /** Starts the base process ahead, while the password is being typed; it gets no key before `open`. */
  prepare: (purpose: ConnectPurpose) => void;
  open: (purpose: ConnectPurpose, password: string) => Promise<void>;
}>;

const channels = { open: 'base:unlock', create: 'base:create', restore: 'base:restore' } as const;

/** After these the base process waits for another try, and must stay: it is the one that slows guesses down. */
const triedAgainInPlace: ReadonlySet<ErrorCode> = new Set(['wrongPassword', 'weakPassword', 'baseBusy']);

/** Starts the base process for a purpose and opens, creates or restores the base. On success the entrance is left. */
export function useOpenBase(): OpenBase {
  const { getClient } = useBaseConnection();
  const { reach, leave } = useBaseLine();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [failures, setFailures] = useState(0);

  // What goes wrong here is told by `open`, which waits for the same line.
  const prepare = useCallback(
    (purpose: ConnectPurpose) => void reach(purpose).catch(() => undefined),
    [reach],
  );

  const open = useCallback<OpenBase['open']>(
    async (purpose, password) => {
      setRunning(true);
      setError(null);
      try {
        await reach(purpose);
        await getClient().call(channels[purpose.type], { password });
      } catch (thrown) {
        const failed = toAppError(thrown);
        if (!triedAgainInPlace.has(failed.code)) leave();
        if (failed.code === 'wrongPassword') setFailures((count) => count + 1);
        setError(failed);
      } finally {
        setRunning(false);
      }
    },
    [reach, leave, getClient],
  );

  return { running, error, failures, prepare, open };
}
