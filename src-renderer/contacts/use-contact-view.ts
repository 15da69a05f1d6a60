import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ContactView } from '../../src-shared/contacts/contacts-contract.ts';
import { initialViewState, toContactView, type ContactViewState } from './contact-view-state.ts';

/** Where the view is kept among the answers. */
export const keptViewKey = ['kept', 'contact-view'] as const;

/** The view of the list and the way to change it. */
export type ContactViewHandle = Readonly<{
  state: ContactViewState;
  view: ContactView;
  change: (part: Partial<ContactViewState>) => void;
}>;

/** The view of the list. It outlives a walk to another section in the cache of answers, which a lock empties. */
export function useContactView(): ContactViewHandle {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ContactViewState>(
    () => queryClient.getQueryData<ContactViewState>(keptViewKey) ?? initialViewState,
  );
  const change = useCallback(
    (part: Partial<ContactViewState>) => setState((old) => ({ ...old, ...part })),
    [],
  );
  useEffect(() => {
    queryClient.setQueryDefaults(keptViewKey, { gcTime: Infinity });
    queryClient.setQueryData(keptViewKey, state);
  }, [queryClient, state]);
  const view = useMemo(() => toContactView(state), [state]);
  return useMemo(() => ({ state, view, change }), [state, view, change]);
}
