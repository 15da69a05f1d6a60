import { refreshContactCities } from '../contacts/refresh-contact-cities.ts';
import { refreshContactFacts } from '../orders/refresh-contact-facts.ts';
import { refreshOrderRegister } from '../orders/refresh-order-register.ts';
import { reindexContacts } from '../search/reindex-contacts.ts';
import { refreshAudience } from '../segments/refresh-audience.ts';
import type { BaseDatabase } from './base-database.ts';

/** Rebuilds something that is computed from contacts, for the given contacts; those that are gone leave it. */
type DerivedRefresher = (db: BaseDatabase, contactIds: readonly number[]) => void;

const refreshers: readonly DerivedRefresher[] = [
  reindexContacts,
  refreshContactCities,
  refreshContactFacts,
  refreshOrderRegister,
];

/** Brings all derived data of the contacts up to date; the journal calls it at the end of every operation. */
export function refreshDerived(db: BaseDatabase, contactIds: readonly number[]): void {
  if (contactIds.length > 0) for (const refresh of refreshers) refresh(db, contactIds);
  refreshAudience(db, contactIds);
}
