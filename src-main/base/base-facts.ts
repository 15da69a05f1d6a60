import { eq } from 'drizzle-orm';
import { baseFacts } from '../settings/settings-table.ts';
import type { BaseDatabase } from './base-database.ts';

/** Facts that a base keeps about itself, outside the journal. */
export type FactName =
  | 'baseId'
  | 'createdAt'
  | 'keyBlock'
  | 'copyNumber'
  | 'lastOutsideCopy'
  | 'eventsMark'
  | 'stagesDigest'
  | 'stagesRules'
  | 'cityRule';

/** A fact, or null when it was never written. */
export function readFact(db: BaseDatabase, name: FactName): string | null {
  return db.orm.select().from(baseFacts).where(eq(baseFacts.name, name)).get()?.value ?? null;
}

/** Writes a fact over the one before. */
export function writeFact(db: BaseDatabase, name: FactName, value: string): void {
  db.orm
    .insert(baseFacts)
    .values({ name, value })
    .onConflictDoUpdate({ target: baseFacts.name, set: { value } })
    .run();
}
