import { desc, eq } from 'drizzle-orm';
import type { Interaction } from '../../src-shared/interactions/interaction.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { interactions } from './interaction-table.ts';

/** The timeline of a contact, newest first. */
export function listInteractions(db: BaseDatabase, contactId: number): Interaction[] {
  return db.orm
    .select({
      id: interactions.id,
      contactId: interactions.contactId,
      kind: interactions.kind,
      direction: interactions.direction,
      happenedAt: interactions.happenedAt,
      durationMinutes: interactions.durationMinutes,
      outcome: interactions.outcome,
      text: interactions.text,
    })
    .from(interactions)
    .where(eq(interactions.contactId, contactId))
    .orderBy(desc(interactions.happenedAt), desc(interactions.id))
    .all();
}
