import {
  proposeParts,
  type ChangedOrder,
  type OrdersDifference,
  type OrderTicks,
} from '../../../../src-shared/import/order-difference.ts';
import { stateOf, type TickState } from '../../living/difference-ticks.ts';

/** What is ticked of a ledger: first rows of new orders, keys of parts by order. */
export type TickedOrders = Readonly<{
  fresh: ReadonlySet<number>;
  changed: ReadonlyMap<number, ReadonlySet<string>>;
}>;

/** The ticks before the owner has said anything. */
export function proposeOrderTicks(orders: OrdersDifference | undefined): TickedOrders {
  const { fresh, changed } = orders ?? { fresh: { rows: [] }, changed: { rows: [] } };
  return {
    fresh: new Set(fresh.rows.filter(({ outcome }) => outcome !== 'review').map(({ row }) => row)),
    changed: new Map(changed.rows.map((order) => [order.orderId, new Set(proposeParts(order))])),
  };
}

/** Ticks one part of an order, or all that can be ticked. */
export function tickParts(ticks: TickedOrders, order: ChangedOrder, key: string, on: boolean): TickedOrders {
  const held = new Set(ticks.changed.get(order.orderId));
  for (const wanted of key === 'all' ? listOpenKeys(order) : [key]) {
    if (on) held.add(wanted);
    else held.delete(wanted);
  }
  return { ...ticks, changed: new Map([...ticks.changed, [order.orderId, held]]) };
}

/** Whether an order is ticked as a whole. */
export function stateOfOrder(ticks: TickedOrders, order: ChangedOrder): TickState {
  return stateOf(ticks.changed.get(order.orderId)?.size ?? 0, listOpenKeys(order).length);
}

/** How many orders are ticked. */
export function countTickedOrders({ fresh, changed }: TickedOrders): number {
  return fresh.size + [...changed.values()].filter(({ size }) => size > 0).length;
}

/** The ticks as they are sent. */
export function toOrderTicks({ fresh, changed }: TickedOrders): OrderTicks {
  return {
    fresh: [...fresh],
    changed: [...changed].flatMap(([orderId, keys]) =>
      keys.size === 0 ? [] : [{ orderId, keys: [...keys] }],
    ),
  };
}

function listOpenKeys({ parts }: ChangedOrder): string[] {
  return parts.filter(({ writes }) => writes).map(({ key }) => key);
}
