import { eq } from 'drizzle-orm';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { Interaction, InteractionInput } from '../../src-shared/interactions/interaction.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { interactions } from './interaction-table.ts';

function assertContact(db: BaseDatabase, contactId: number): void {
  const known = db.sqlite.prepare('SELECT 1 FROM contacts WHERE id = ?').pluck().get(contactId);
  if (known === undefined) throw new AppError('notFound');
}

/** Puts an interaction on a contact's timeline; answers its id. `at` is when it is written. Throws AppError `notFound`. */
export function addInteraction(db: BaseDatabase, input: InteractionInput, at: string): number {
  assertContact(db, input.contactId);
  return db.orm
    .insert(interactions)
    .values({ ...input, createdAt: at })
    .returning({ id: interactions.id })
    .get().id;
}

/** Replaces an interaction. Throws AppError `notFound` when it or its contact is gone. */
export function updateInteraction(db: BaseDatabase, { id, ...input }: Interaction): void {
  assertContact(db, input.contactId);
  const { changes } = db.orm.update(interactions).set(input).where(eq(interactions.id, id)).run();
  if (changes === 0) throw new AppError('notFound');
}

/** Takes an interaction off the timeline. Throws AppError `notFound`. */
export function removeInteraction(db: BaseDatabase, id: number): void {
  const { changes } = db.orm.delete(interactions).where(eq(interactions.id, id)).run();
  if (changes === 0) throw new AppError('notFound');
}
