import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ContactIds } from './use-contact-ids.ts';

/** Where another screen leaves the wish that everyone of the list be chosen when it opens. */
export const selectAllKey = ['kept', 'select-all'] as const;

/** Chooses everyone as soon as the whole list is known, once, when another screen wished for it. */
export function useSelectAllOnce(found: ContactIds, onSelectAll: () => void): void {
  const queryClient = useQueryClient();
  const whole = !found.loading && found.total === found.ids.length;
  useEffect(() => {
    if (!whole || queryClient.getQueryData(selectAllKey) !== true) return;
    queryClient.removeQueries({ queryKey: selectAllKey });
    if (found.ids.length > 0) onSelectAll();
  }, [whole, found.ids, onSelectAll, queryClient]);
}
