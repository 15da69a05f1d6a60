import { insertContactCities, refreshContactCities } from '../contacts/refresh-contact-cities.ts';
import { noteEventChanges } from '../events/event-store.ts';
import { refreshContactFacts } from '../orders/refresh-contact-facts.ts';
import { refreshOrderRegister } from '../orders/refresh-order-register.ts';
import { indexContacts } from '../search/index-contacts.ts';
import { reindexContacts } from '../search/reindex-contacts.ts';
import { refreshAudience } from '../segments/refresh-audience.ts';
import type { BaseDatabase } from './base-database.ts';

/** Rebuilds something that is computed from contacts, for the given contacts; those that are gone leave it. */
type DerivedRefresher = (db: BaseDatabase, contactIds: readonly number[]) => void;

/** What is known of a new contact without reading it: its text in the search index, its city. */
export type NewcomerFacts = Readonly<{ searchText: string; city: string | null }>;

/** What is known of new contacts by their ids; of one that is not there it is read from the base. */
export type KnownNewcomers = ReadonlyMap<number, NewcomerFacts>;

/** What there is besides the search index and the cities, which new contacts enter by themselves. */
const refreshers: readonly DerivedRefresher[] = [refreshContactFacts, refreshOrderRegister, noteEventChanges];

/** How many contacts are refreshed between two pauses: the search index takes longest. */
const indexedAtOnce = 500;
const refreshedAtOnce = 5000;

/** Brings all derived data of the contacts up to date; the journal calls it at the end of every operation. */
export function refreshDerived(db: BaseDatabase, contactIds: readonly number[]): void {
  if (contactIds.length > 0) {
    reindexContacts(db, contactIds);
    refreshContactCities(db, contactIds);
    for (const refresh of refreshers) refresh(db, contactIds);
  }
  refreshAudience(db, contactIds);
}

/**
 * Puts contacts into the search index and the list of cities that were not there before, with pauses; of those without
 * facts they are read.
 */
export async function indexNewcomers(
  db: BaseDatabase,
  contactIds: readonly number[],
  facts: KnownNewcomers,
  pause: () => Promise<void>,
): Promise<void> {
  for (const part of cutIntoParts(contactIds, indexedAtOnce)) {
    indexContacts(db, part, facts);
    await pause();
  }
  for (const part of cutIntoParts(contactIds, refreshedAtOnce)) {
    insertContactCities(
      db,
      part.flatMap((id) => toCityRow(id, facts.get(id))),
    );
    refreshContactCities(
      db,
      part.filter((id) => !facts.has(id)),
    );
    await pause();
  }
}

/** The same as `refreshDerived` with pauses, for many contacts; the newcomers among them have been through `indexNewcomers`. */
export async function refreshDerivedInParts(
  db: BaseDatabase,
  { touched, newcomers }: Readonly<{ touched: readonly number[]; newcomers: readonly number[] }>,
  pause: () => Promise<void>,
): Promise<void> {
  for (const part of cutIntoParts(touched, indexedAtOnce)) {
    reindexContacts(db, part);
    refreshContactCities(db, part);
    await pause();
  }
  const parts = [...cutIntoParts([...touched, ...newcomers], refreshedAtOnce)];
  for (const part of parts) {
    for (const refresh of refreshers) refresh(db, part);
    await pause();
  }
  // Rules may be others than before, whoever was touched.
  for (const part of parts.length === 0 ? [[]] : parts) {
    refreshAudience(db, part);
    await pause();
  }
}

function toCityRow(id: number, facts: NewcomerFacts | undefined): (readonly [id: number, city: string])[] {
  return facts === undefined || facts.city === null ? [] : [[id, facts.city]];
}

function* cutIntoParts(ids: readonly number[], size: number): Generator<readonly number[]> {
  for (let start = 0; start < ids.length; start += size) yield ids.slice(start, start + size);
}
