import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';

/** Keeps a state under its name until a screen asks for it; in the cache of answers, which a lock empties. */
export function keepState(queryClient: QueryClient, name: string, state: unknown): void {
  const key = ['kept', name] as const;
  queryClient.setQueryDefaults(key, { gcTime: Infinity });
  queryClient.setQueryData(key, state);
}

/** The state of a screen that outlives a walk to another section, and the way to change parts of it. */
export function useKeptState<State extends object>(
  name: string,
  initial: State,
): readonly [State, (part: Partial<State>) => void] {
  const queryClient = useQueryClient();
  const [state, setState] = useState(() => queryClient.getQueryData<State>(['kept', name]) ?? initial);
  const change = useCallback((part: Partial<State>) => setState((old) => ({ ...old, ...part })), []);
  useEffect(() => keepState(queryClient, name, state), [queryClient, name, state]);
  return [state, change];
}
