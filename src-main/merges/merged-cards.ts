import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';

/**
 * The card that stands for this one now: itself, or the one that it was united with, however often since. Null when
 * there is no such card.
 */
export function findSurvivor(sqlite: Database, contactId: number): number | null {
  const id = prepareCached<[number], number>(
    { sqlite },
    `WITH RECURSIVE chain (id, next, depth) AS (
         SELECT id, merged_into_id, 0 FROM contacts WHERE id = ?
         UNION SELECT c.id, c.merged_into_id, depth + 1 FROM chain JOIN contacts c ON c.id = chain.next
       ) SELECT id FROM chain ORDER BY depth DESC LIMIT 1`,
  )
    .pluck()
    .get(contactId);
  return id ?? null;
}

/** A card and all that were united into it, directly or through others: itself first, the others by id. */
export function listMembers(sqlite: Database, contactId: number): readonly number[] {
  return prepareCached<[{ contactId: number }], number>(
    { sqlite },
    `WITH RECURSIVE members (id) AS (
         VALUES (:contactId) UNION SELECT c.id FROM members JOIN contacts c ON c.merged_into_id = members.id
       ) SELECT id FROM members ORDER BY id <> :contactId, id`,
  )
    .pluck()
    .all({ contactId });
}

/** Ids of all cards that were united with another, with the card that stands for each now. */
export function readSurvivors(sqlite: Database): ReadonlyMap<number, number> {
  const next = new Map(
    prepareCached<[], [number, number]>(
      { sqlite },
      'SELECT id, merged_into_id FROM contacts WHERE merged_into_id IS NOT NULL',
    )
      .raw()
      .all(),
  );
  const follow = (id: number): number => {
    let at = id;
    for (let to = next.get(at); to !== undefined; to = next.get(at)) at = to;
    return at;
  };
  return new Map([...next.keys()].map((id) => [id, follow(id)]));
}
