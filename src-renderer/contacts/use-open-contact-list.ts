import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keepState } from '../ui/use-kept-state.ts';
import { goTo } from '../ui/use-route.ts';
import { initialViewState, type ListScope } from './contact-view-state.ts';
import { selectAllKey } from './list/use-select-all-once.ts';
import { keptContactView } from './use-contact-view.ts';

/** Opens the clients with nothing but a named rule over them: what stands behind a figure of another screen. With `selectAll` everyone there is chosen at once. */
export type OpenContactList = (scope: ListScope, how?: Readonly<{ selectAll: boolean }>) => void;

/** The way from a figure to its clients. */
export function useOpenContactList(): OpenContactList {
  const queryClient = useQueryClient();
  return useCallback(
    (scope, how) => {
      keepState(queryClient, keptContactView, { ...initialViewState, scope });
      if (how?.selectAll === true) queryClient.setQueryData(selectAllKey, true);
      else queryClient.removeQueries({ queryKey: selectAllKey });
      goTo('contacts');
    },
    [queryClient],
  );
}
