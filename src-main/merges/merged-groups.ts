import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';

/** Cards that one operation united, and the changes that it left; those of other cards of a batch lie elsewhere. */
export type MergedGroup = Readonly<{
  survivorId: number;
  loserIds: readonly number[];
  firstChange: number;
  lastChange: number;
}>;

type Row = Readonly<{ id: number; loserId: number; survivorId: number }>;

/** What a merge united, the last first. A group ends with the change of its last card (see `uniteCards`). */
export function listMergedGroups(
  sqlite: Database,
  { firstChange, lastChange }: Readonly<{ firstChange: number; lastChange: number }>,
): readonly MergedGroup[] {
  const rows = prepareCached<[number, number], Row>(
    { sqlite },
    `SELECT id, row_id AS loserId, after ->> '$.merged_into_id' AS survivorId FROM changes
       WHERE id BETWEEN ? AND ? AND table_name = 'contacts' AND json_type(after, '$.merged_into_id') = 'integer'
       ORDER BY id`,
  ).all(firstChange, lastChange);
  let from = firstChange;
  const groups: MergedGroup[] = [];
  for (const own of Map.groupBy(rows, ({ survivorId }) => survivorId).values()) {
    const last = own.at(-1);
    if (last === undefined) continue;
    const loserIds = own.map(({ loserId }) => loserId);
    groups.push({ survivorId: last.survivorId, loserIds, firstChange: from, lastChange: last.id });
    from = last.id + 1;
  }
  return groups.toReversed();
}
