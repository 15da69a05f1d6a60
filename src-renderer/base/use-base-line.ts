import { useCallback, useMemo, useRef } from 'react';
import type { ConnectPurpose } from '../../src-shared/shell/shell-contract.ts';
import { useBaseConnection } from '../ipc/base-connection.ts';

type BaseLine = Readonly<{
  /** Resolves when a base process for this purpose listens; one that does already is kept. */
  reach: (purpose: ConnectPurpose) => Promise<void>;
  /** Forgets the process: the next purpose starts another. */
  leave: () => void;
}>;

/** The line of the entrance to the base process: one process for one purpose. */
export function useBaseLine(): BaseLine {
  const { connect, isConnected } = useBaseConnection();
  const line = useRef<{ key: string; reached: Promise<void>; settled: boolean } | null>(null);

  const reach = useCallback(
    (purpose: ConnectPurpose): Promise<void> => {
      const key = JSON.stringify(purpose);
      const known = line.current;
      // A line that was reached may have been lost since: the computer slept, the process died.
      if (known?.key === key && (!known.settled || isConnected())) return known.reached;
      const next = { key, reached: connect(purpose), settled: false };
      const settle = (): void => void (next.settled = true);
      next.reached.then(settle, settle);
      line.current = next;
      return next.reached;
    },
    [connect, isConnected],
  );

  const leave = useCallback(() => {
    line.current = null;
  }, []);
  return useMemo(() => ({ reach, leave }), [reach, leave]);
}
