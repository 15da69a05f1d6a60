import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listMovingTables, type MovingTable } from './reference-policies.ts';

/** SQL that is true when the card `:survivorId` has no row that would be the same as this one by a unique index. */
export function composeIsFree({ name, uniqueWith }: MovingTable): string {
  const parts = uniqueWith.map((columns) => {
    const same = columns.map((column) => ` AND own."${column}" = "${name}"."${column}"`);
    return `NOT EXISTS (SELECT 1 FROM "${name}" own WHERE own.contact_id = :survivorId${same.join('')})`;
  });
  return parts.length === 0 ? '1' : parts.join(' AND ');
}

/** Moves the rows of a card to the survivor; those that it has already stay. */
export function moveRows(db: BaseDatabase, survivorId: number, loserId: number): void {
  for (const table of listMovingTables(db.sqlite, 'moved')) {
    prepareCached<unknown[], unknown>(
      db,
      `UPDATE "${table.name}" SET contact_id = :survivorId WHERE contact_id = :loserId AND ${composeIsFree(table)}`,
    ).run({ survivorId, loserId });
  }
}
