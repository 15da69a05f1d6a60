import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { findSurvivor, listMembers } from './merged-cards.ts';
import { findBaseValue, readRowHistory } from './row-history.ts';

const firstsSql = `
  SELECT id FROM contact_points AS p
  WHERE contact_id = :contactId AND position > 0
    AND NOT EXISTS (SELECT 1 FROM contact_points o WHERE o.contact_id = :contactId AND o.type = p.type AND o.position = 0)
    AND id = (SELECT o.id FROM contact_points o WHERE o.contact_id = :contactId AND o.type = p.type
              ORDER BY o.position, o.id LIMIT 1)`;

/** Points that came to the first place where another one of their type stands that can be used as well. */
const secondsSql = `
  SELECT id, (SELECT max(o.position) + 1 FROM contact_points o WHERE o.contact_id = :contactId AND o.type = p.type) AS "end"
  FROM contact_points AS p
  WHERE contact_id = :contactId AND position = 0 AND EXISTS (
    SELECT 1 FROM contact_points o
    WHERE o.contact_id = :contactId AND o.type = p.type AND o.position = 0 AND (o.valid > p.valid OR (o.valid = p.valid AND o.id < p.id)))`;

/** Makes the first point of each type the only primary one, where the primary one has gone to another card. */
export function mendPrimaryPoints({ sqlite }: BaseDatabase, contactIds: readonly number[]): void {
  const select = prepareCached<[{ contactId: number }], number>({ sqlite }, firstsSql).pluck();
  const mend = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE contact_points SET position = 0 WHERE id = ?',
  );
  const selectSeconds = prepareCached<[{ contactId: number }], Readonly<{ id: number; end: number }>>(
    { sqlite },
    secondsSql,
  );
  const moveDown = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE contact_points SET position = ? WHERE id = ?',
  );
  for (const contactId of new Set(contactIds.map((id) => findSurvivor(sqlite, id) ?? id))) {
    for (const id of select.all({ contactId })) mend.run(id);
    for (const { id, end } of selectSeconds.all({ contactId })) moveDown.run(end, id);
  }
}

const placedSql = `
  SELECT id, position FROM contact_points AS p
  WHERE contact_id = ? AND EXISTS (
    SELECT 1 FROM changes WHERE table_name = 'contact_points' AND row_id = p.id AND change <> 'insert'
      AND json_type(before, '$.position') IS NOT NULL)`;

/** Gives the points of cards that are united with none any more the places that they had before any merge. */
export function returnPlaces(db: BaseDatabase, contactIds: readonly number[]): void {
  const { sqlite } = db;
  const select = prepareCached<[number], Readonly<{ id: number; position: number }>>(db, placedSql);
  const move = prepareCached<unknown[], unknown>(db, 'UPDATE contact_points SET position = ? WHERE id = ?');
  for (const contactId of contactIds) {
    const isAlone =
      findSurvivor(sqlite, contactId) === contactId && listMembers(sqlite, contactId).length === 1;
    if (!isAlone) continue;
    for (const { id, position } of select.all(contactId)) {
      const base = findBaseValue(readRowHistory(sqlite, 'contact_points', id), 'position', position);
      if (base !== position) move.run(base, id);
    }
  }
}
