import {
  mostOrdersShown,
  proposeParts,
  type OrderTicks,
} from '../../../../src-shared/import/order-difference.ts';
import type { ChangedGroup, FreshGroup, LedgerDifference } from './compare-ledger.ts';
import type { OrderChange } from './compare-order.ts';

/** What is to be done about a ledger's difference, by the owner's ticks. */
export type ChosenOrders = Readonly<{
  fresh: readonly FreshGroup[];
  changed: readonly Readonly<{ order: ChangedGroup; changes: readonly OrderChange[] }>[];
}>;

/** Finds what is ticked; orders that the owner was not shown are taken as proposed when that is wanted. */
export function chooseOrderTicks(
  difference: Pick<LedgerDifference, 'fresh' | 'changed'>,
  ticks: OrderTicks,
  beyond: boolean,
): ChosenOrders {
  const fresh = new Set(ticks.fresh);
  const keysOf = new Map(ticks.changed.map(({ orderId, keys }) => [orderId, keys]));
  const isBeyond = (index: number): boolean => beyond && index >= mostOrdersShown;
  return {
    fresh: difference.fresh.filter(
      ({ group, outcome }, index) => fresh.has(group.first.row) || (isBeyond(index) && outcome !== 'review'),
    ),
    changed: difference.changed.flatMap((order, index) => {
      const parts = order.changes.map(({ shown }) => shown);
      const keys = new Set(keysOf.get(order.image.id) ?? (isBeyond(index) ? proposeParts({ parts }) : []));
      const changes = order.changes.filter(({ shown }) => shown.writes && keys.has(shown.key));
      return changes.length === 0 ? [] : [{ order, changes }];
    }),
  };
}
