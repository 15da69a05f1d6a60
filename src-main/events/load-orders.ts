import * as z from 'zod';
import type { BaseDatabase } from '../base/base-database.ts';
import { startRows, toColumns, type EventColumns, type EventRows, type EventTrait } from './event-columns.ts';
import { ordersQuery } from './event-queries.ts';
import { indexPlaces, type FindPlace } from './index-places.ts';
import { readEvents } from './read-events.ts';
import { startTraitList } from './trait-list.ts';

/** Orders in the order in which they were read, which is what finds one by its id, and contact by contact. */
export type LoadedOrders = Readonly<{
  columns: EventColumns;
  rows: EventRows;
  /** The place of an order in `rows`; -1 for one in the trash. */
  findPlace: FindPlace;
}>;

const textSchema = z.tuple([z.number().nullable(), z.string().nullable()]);

function toTrait(text: string): Partial<EventTrait> {
  const [status, word] = textSchema.parse(JSON.parse(text));
  return { status, word };
}

/** Loads the orders of some contacts (a JSON list of ids) or of everybody (null). */
export function loadOrders(db: BaseDatabase, contacts: string | null): LoadedOrders {
  const rows = startRows();
  const traits = startTraitList();
  const ids: number[] = [];
  readEvents(db, ordersQuery, contacts, ([contact = 0, day = 0, total = 0, id = 0], text) => {
    rows.orders.push(ids.length);
    rows.contacts.push(contact);
    rows.days.push(day);
    rows.amounts.push(total);
    rows.traits.push(traits.findPlace(text, () => toTrait(text)));
    ids.push(id);
  });
  return { columns: toColumns(rows, traits.known), rows, findPlace: indexPlaces(ids) };
}
