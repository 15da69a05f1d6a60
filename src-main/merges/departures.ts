import type { Database } from 'better-sqlite3';
import { prepareCached } from '../base/prepare-cached.ts';

/** A card that came apart from another one: by which change, and from which card. */
export type Departure = Readonly<{ id: number; fromId: number }>;

/** The cards that came apart after a change, whichever undo parted them. */
export function listDepartures(sqlite: Database, changeId: number): readonly Departure[] {
  return prepareCached<[number], Departure>(
    { sqlite },
    `SELECT id, before ->> '$.merged_into_id' AS fromId FROM changes NOT INDEXED
     WHERE id > ? AND table_name = 'contacts' AND change = 'update'
       AND json_type(before, '$.merged_into_id') = 'integer'`,
  ).all(changeId);
}

/** Whether a card has left any of these after a change. */
export function hasLost(
  departures: readonly Departure[],
  cardIds: readonly number[],
  changeId: number,
): boolean {
  return departures.some(({ id, fromId }) => id > changeId && cardIds.includes(fromId));
}
