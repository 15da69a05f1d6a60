import { createContext, useContext } from 'react';
import type { OpenedBase } from '../../src-shared/base/base-contract.ts';
import type { ConnectPurpose, ShellEvent } from '../../src-shared/shell/shell-contract.ts';
import type { BaseClient } from './base-client.ts';

/** Why the base was locked last; null while it has not been. */
export type LockReason = Extract<ShellEvent, { type: 'locked' }>['reason'];

/** The window's line to the base process. */
export type BaseConnection = Readonly<{
  /** Facts about the open base; null until create, unlock or restore has succeeded and after a lock. */
  base: OpenedBase | null;
  lockReason: LockReason | null;
  /** Starts a base process for a purpose and waits for its port; an earlier process is left behind. */
  connect: (purpose: ConnectPurpose) => Promise<void>;
  /** Whether a base process listens. */
  isConnected: () => boolean;
  /** Ends the base process; the cache of answers is emptied. */
  lock: () => Promise<void>;
  /** The calls of the present port. Throws AppError `connectionClosed` when there is none. */
  getClient: () => BaseClient;
}>;

/** Carries the connection to the hooks. */
export const BaseConnectionContext = createContext<BaseConnection | null>(null);

/** The connection given by BaseConnectionProvider. */
export function useBaseConnection(): BaseConnection {
  const connection = useContext(BaseConnectionContext);
  if (!connection) throw new Error('BaseConnectionProvider is missing above this component');
  return connection;
}
