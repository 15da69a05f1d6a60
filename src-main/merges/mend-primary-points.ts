import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { findSurvivor } from './merged-cards.ts';

const firstsSql = `
  SELECT id FROM contact_points AS p
  WHERE contact_id = :contactId AND position > 0
    AND NOT EXISTS (SELECT 1 FROM contact_points o WHERE o.contact_id = :contactId AND o.type = p.type AND o.position = 0)
    AND id = (SELECT o.id FROM contact_points o WHERE o.contact_id = :contactId AND o.type = p.type
              ORDER BY o.position, o.id LIMIT 1)`;

/** Makes the first point of each type the primary one where the primary one has gone to another card. */
export function mendPrimaryPoints({ sqlite }: BaseDatabase, contactIds: readonly number[]): void {
  const select = prepareCached<[{ contactId: number }], number>({ sqlite }, firstsSql).pluck();
  const mend = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE contact_points SET position = 0 WHERE id = ?',
  );
  for (const contactId of new Set(contactIds.map((id) => findSurvivor(sqlite, id) ?? id))) {
    for (const id of select.all({ contactId })) mend.run(id);
  }
}
