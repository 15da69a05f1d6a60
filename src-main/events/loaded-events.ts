import type { BaseDatabase } from '../base/base-database.ts';
import type { EventColumns } from './event-columns.ts';
import { loadInteractions } from './load-interactions.ts';
import { loadLines, loadPayments } from './load-order-parts.ts';
import { loadOrders, type LoadedOrders } from './load-orders.ts';

/** What events are read from: lines are orders with such goods. */
export type EventSource = 'orders' | 'lines' | 'payments' | 'interactions';

/** The events of some contacts or of everybody, each source loaded when first asked for. */
export type LoadedEvents = Readonly<{ get: (source: EventSource) => EventColumns }>;

/** Prepares to load the events of these contacts, or of everybody (null). */
export function loadEvents(db: BaseDatabase, contactIds: readonly number[] | null): LoadedEvents {
  const contacts = contactIds === null ? null : JSON.stringify(contactIds);
  const held = new Map<EventSource, EventColumns>();
  let orders: LoadedOrders | undefined;
  const getOrders = (): LoadedOrders => (orders ??= loadOrders(db, contacts));
  const load: Readonly<Record<EventSource, () => EventColumns>> = {
    orders: () => getOrders().columns,
    lines: () => loadLines(db, contacts, getOrders()),
    payments: () => loadPayments(db, contacts, getOrders()),
    interactions: () => loadInteractions(db, contacts),
  };
  return {
    get: (source) => {
      const columns = held.get(source) ?? load[source]();
      held.set(source, columns);
      return columns;
    },
  };
}
