import { indexPlaces, type FindPlace } from './index-places.ts';

/** What is asked of an event besides its day and amount; null where its source has no such thing. */
export type EventTrait = Readonly<{
  status: number | null;
  product: number | null;
  /** The channel of an order, the method of a payment, the kind of an interaction. */
  word: string | null;
  outcome: string | null;
}>;

/** Events before they are put in order: one place of each list is one event. */
export type EventRows = {
  contacts: number[];
  days: number[];
  amounts: number[];
  /** The order that the event belongs to, by its place among the orders; -1 for none. */
  orders: number[];
  traits: number[];
};

/** Events of one source, contact by contact: those of an owner stand from `starts[owner]` up to `starts[owner + 1]`. */
export type EventColumns = Readonly<{
  /** Which owner a contact is; -1 for one without events. */
  findOwner: FindPlace;
  starts: Int32Array;
  /** Digits of the day or of the minute, as `toDayNumber` makes them. */
  days: Float64Array;
  amounts: Float64Array;
  orders: Int32Array;
  /** Places in `known`: events are many, their traits few. */
  traits: Int32Array;
  known: readonly EventTrait[];
}>;

/** A list of events without any. */
export function startRows(): EventRows {
  return { contacts: [], days: [], amounts: [], orders: [], traits: [] };
}

/** The day or minute of an ISO text as a number that sorts alike: 20260501, 202605011030. */
export function toDayNumber(text: string): number {
  return Number(text.slice(0, 16).replaceAll(/\D/gu, ''));
}

/** Puts events in order by contact; those of one contact keep the order in which they came. */
export function toColumns(rows: EventRows, known: readonly EventTrait[]): EventColumns {
  const { contacts, days, amounts, orders, traits } = rows;
  const owners = [...new Set(contacts)];
  const findOwner = indexPlaces(owners);
  const starts = new Int32Array(owners.length + 1);
  for (const id of contacts) starts[findOwner(id) + 1] = (starts[findOwner(id) + 1] ?? 0) + 1;
  for (let place = 1; place < starts.length; place += 1) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const next = starts.slice();
  const columns = {
    findOwner,
    starts,
    days: new Float64Array(contacts.length),
    amounts: new Float64Array(contacts.length),
    orders: new Int32Array(contacts.length),
    traits: new Int32Array(contacts.length),
    known,
  };
  for (let row = 0; row < contacts.length; row += 1) {
    const owner = findOwner(contacts[row] ?? 0);
    const place = next[owner] ?? 0;
    next[owner] = place + 1;
    columns.days[place] = days[row] ?? 0;
    columns.amounts[place] = amounts[row] ?? 0;
    columns.orders[place] = orders[row] ?? -1;
    columns.traits[place] = traits[row] ?? 0;
  }
  return columns;
}
