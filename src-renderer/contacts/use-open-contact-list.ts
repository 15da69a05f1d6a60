import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { goTo } from '../ui/use-route.ts';
import { initialViewState, type ListScope } from './contact-view-state.ts';
import { keptViewKey } from './use-contact-view.ts';

/** Opens the clients with nothing but a named rule over them: what stands behind a figure of another screen. */
export function useOpenContactList(): (scope: ListScope) => void {
  const queryClient = useQueryClient();
  return useCallback(
    (scope) => {
      queryClient.setQueryDefaults(keptViewKey, { gcTime: Infinity });
      queryClient.setQueryData(keptViewKey, { ...initialViewState, scope });
      goTo('contacts');
    },
    [queryClient],
  );
}
