import type { BaseDatabase } from '../base/base-database.ts';
import { startRows, toColumns, type EventColumns } from './event-columns.ts';
import { linesQuery, paymentsQuery } from './event-queries.ts';
import type { LoadedOrders } from './load-orders.ts';
import { readEvents } from './read-events.ts';
import { startTraitList } from './trait-list.ts';

/** Loads the lines of these orders: what each is like, and when it was, its order tells. */
export function loadLines(db: BaseDatabase, contacts: string | null, orders: LoadedOrders): EventColumns {
  const rows = startRows();
  const traits = startTraitList();
  const { rows: ofOrders, columns } = orders;
  readEvents(db, linesQuery, contacts, ([orderId = 0, sum = 0], text) => {
    const place = orders.findPlace(orderId);
    if (place === -1) return;
    const orderTrait = ofOrders.traits[place] ?? 0;
    const product = Number(text);
    const key = product * columns.known.length + orderTrait;
    rows.contacts.push(ofOrders.contacts[place] ?? 0);
    rows.days.push(ofOrders.days[place] ?? 0);
    rows.amounts.push(sum);
    rows.orders.push(place);
    rows.traits.push(traits.findPlace(key, () => ({ ...columns.known[orderTrait], product })));
  });
  return toColumns(rows, traits.known);
}

/** Loads payments: those without an order, and those of these orders with the status of each. */
export function loadPayments(db: BaseDatabase, contacts: string | null, orders: LoadedOrders): EventColumns {
  const rows = startRows();
  const traits = startTraitList();
  const { rows: ofOrders, columns } = orders;
  const take = ([contact = 0, day = 0, amount = 0, orderId = -1]: Float64Array, method: string): void => {
    const place = orderId === -1 ? -1 : orders.findPlace(orderId);
    if (orderId !== -1 && place === -1) return;
    const status = columns.known[ofOrders.traits[place] ?? -1]?.status ?? null;
    rows.contacts.push(contact);
    rows.days.push(day);
    rows.amounts.push(amount);
    rows.orders.push(place);
    const make = () => ({ status, word: method === '' ? null : method });
    rows.traits.push(traits.findPlace(`${status} ${method}`, make));
  };
  readEvents(db, paymentsQuery, contacts, take);
  return toColumns(rows, traits.known);
}
