import * as z from 'zod';
import type { BaseDatabase } from '../base/base-database.ts';
import { startRows, toColumns, type EventColumns, type EventTrait } from './event-columns.ts';
import { interactionsQuery } from './event-queries.ts';
import { readEvents } from './read-events.ts';
import { startTraitList } from './trait-list.ts';

const textSchema = z.tuple([z.string(), z.string().nullable()]);

function toTrait(text: string): Partial<EventTrait> {
  const [word, outcome] = textSchema.parse(JSON.parse(text));
  return { word, outcome };
}

/** Loads the interactions of some contacts (a JSON list of ids) or of everybody (null). */
export function loadInteractions(db: BaseDatabase, contacts: string | null): EventColumns {
  const rows = startRows();
  const traits = startTraitList();
  readEvents(db, interactionsQuery, contacts, ([contact = 0, minute = 0], text) => {
    rows.contacts.push(contact);
    rows.days.push(minute);
    rows.amounts.push(1);
    rows.orders.push(-1);
    rows.traits.push(traits.findPlace(text, () => toTrait(text)));
  });
  return toColumns(rows, traits.known);
}
