import type { BaseDatabase } from '../../base/base-database.ts';
import { tellApart } from '../../duplicates/told-apart.ts';

/** A row that was somebody new: remembers, inside an operation, that this contact is none of the cards it might have been (ids as JSON). */
export function rememberApart(db: BaseDatabase, contactId: number, candidates: string, now: Date): void {
  const living = db.sqlite
    .prepare<[string, number], number>(
      `SELECT id FROM contacts
       WHERE id IN (SELECT value FROM json_each(?)) AND id != ? AND deleted_at IS NULL`,
    )
    .pluck()
    .all(candidates, contactId);
  for (const candidate of living) tellApart(db, [contactId, candidate], now);
}
