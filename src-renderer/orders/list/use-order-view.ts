import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import { toLocalDay } from '../../contacts/fields/format-field-value.ts';
import { useNow } from '../../ui/use-now.ts';
import { initialOrderView, toOrderView, type OrderViewState } from './order-view-state.ts';

const keptKey = ['kept', 'order-view'] as const;

/** The view of the list of orders and the way to change it. */
export type OrderViewHandle = Readonly<{
  state: OrderViewState;
  view: OrderView;
  change: (part: Partial<OrderViewState>) => void;
}>;

/** Keeps the view until the list is drawn next. */
export function keepOrderView(queryClient: QueryClient, state: OrderViewState): void {
  queryClient.setQueryDefaults(keptKey, { gcTime: Infinity });
  queryClient.setQueryData(keptKey, state);
}

/** The view of the list. It outlives a walk to another section in the cache of answers, which a lock empties. */
export function useOrderView(): OrderViewHandle {
  const queryClient = useQueryClient();
  const [state, setState] = useState<OrderViewState>(
    () => queryClient.getQueryData<OrderViewState>(keptKey) ?? initialOrderView,
  );
  const change = useCallback((part: Partial<OrderViewState>) => setState((old) => ({ ...old, ...part })), []);
  useEffect(() => keepOrderView(queryClient, state), [queryClient, state]);
  const today = toLocalDay(useNow().toISOString());
  const view = useMemo(() => toOrderView(state, today), [state, today]);
  return useMemo(() => ({ state, view, change }), [state, view, change]);
}
