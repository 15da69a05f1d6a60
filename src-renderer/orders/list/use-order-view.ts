import { useMemo } from 'react';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import { toLocalDay } from '../../contacts/fields/format-field-value.ts';
import { useKeptState } from '../../ui/use-kept-state.ts';
import { useNow } from '../../ui/use-now.ts';
import { initialOrderView, toOrderView, type OrderViewState } from './order-view-state.ts';

/** Under which the view is kept. */
export const keptOrderView = 'order-view';

/** The view of the list of orders and the way to change it. */
export type OrderViewHandle = Readonly<{
  state: OrderViewState;
  view: OrderView;
  change: (part: Partial<OrderViewState>) => void;
}>;

/** The view of the list. It outlives a walk to another section. */
export function useOrderView(): OrderViewHandle {
  const [state, change] = useKeptState<OrderViewState>(keptOrderView, initialOrderView);
  const today = toLocalDay(useNow().toISOString());
  const view = useMemo(() => toOrderView(state, today), [state, today]);
  return useMemo(() => ({ state, view, change }), [state, view, change]);
}
