import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { OpenedBase } from '../../src-shared/base/base-contract.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { ConnectPurpose } from '../../src-shared/shell/shell-contract.ts';
import { createBaseClient, type BaseClient } from './base-client.ts';
import { BaseConnectionContext, type BaseConnection, type LockReason } from './base-connection.ts';
import { receivePort } from './receive-port.ts';
import { rememberBase } from './remember-base.ts';
import type { Shell } from './shell.ts';

type Props = Readonly<{
  shell: Shell;
  /** How the port of a started base process arrives; tests give one end of their own channel. */
  awaitPort?: () => Promise<MessagePort>;
  children: ReactNode;
}>;

/** Keeps the line to the base process: a lock or a crash closes it, empties the cache and forgets the base. */
export function BaseConnectionProvider({ shell, awaitPort = receivePort, children }: Props): ReactNode {
  const queryClient = useQueryClient();
  const client = useRef<BaseClient | null>(null);
  const [base, setBase] = useState<OpenedBase | null>(null);
  const [lockReason, setLockReason] = useState<LockReason | null>(null);

  const forget = useCallback(() => {
    client.current?.close();
    client.current = null;
    setBase(null);
    queryClient.clear();
  }, [queryClient]);

  useEffect(() => {
    const stop = shell.onEvent((event) => {
      if (event.type !== 'locked') return;
      forget();
      setLockReason(event.reason);
    });
    return () => {
      stop();
      client.current?.close();
      client.current = null;
    };
  }, [shell, forget]);

  const connect = useCallback(
    async (purpose: ConnectPurpose) => {
      forget();
      const arriving = awaitPort();
      await shell.call('shell:connect', { purpose });
      const connected = rememberBase(createBaseClient(await arriving), (opened) => {
        setBase(opened);
        setLockReason(null);
      });
      client.current = connected;
      // A port that breaks without a word means that the process has died.
      void connected.closed.then(() => {
        if (client.current === connected) forget();
      });
    },
    [awaitPort, forget, shell],
  );

  const connection = useMemo<BaseConnection>(
    () => ({
      base,
      lockReason,
      connect,
      isConnected: () => client.current !== null,
      lock: async () => {
        await shell.call('shell:lock', {});
        forget();
      },
      getClient: () => {
        if (!client.current) throw new AppError('connectionClosed');
        return client.current;
      },
    }),
    [base, lockReason, connect, forget, shell],
  );

  return <BaseConnectionContext value={connection}>{children}</BaseConnectionContext>;
}
