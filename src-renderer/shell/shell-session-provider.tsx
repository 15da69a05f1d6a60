import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ShellState } from '../../src-shared/shell/shell-contract.ts';
import { shell } from '../ipc/shell.ts';
import { ShellSessionContext, type ShellSession } from './shell-state.ts';

type Props = Readonly<{ children: (session: ShellSession) => ReactNode }>;

/** Asks the main process for the state of the program; nothing is drawn until it has answered. */
export function ShellSessionProvider({ children }: Props): ReactNode {
  const [state, setState] = useState<ShellState | null>(null);

  const refresh = useCallback(async () => {
    setState(await shell.call('shell:state', {}));
  }, []);

  useEffect(() => {
    void shell.call('shell:state', {}).then(setState);
  }, []);

  const setPreferences = useCallback<ShellSession['setPreferences']>(async (preferences) => {
    setState(await shell.call('shell:set-preferences', preferences));
  }, []);

  const session = useMemo(
    () => (state ? { state, refresh, setPreferences } : null),
    [state, refresh, setPreferences],
  );
  if (!session) return null;
  return <ShellSessionContext value={session}>{children(session)}</ShellSessionContext>;
}
