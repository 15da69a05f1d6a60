import type { Stage } from '../../src-shared/stages/stage.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** Where somebody entered or left: a segment or a stage. */
export type MovePlace = Readonly<{ segmentId: number; stage: null } | { segmentId: null; stage: Stage }>;

const forgetSql = `
  DELETE FROM segment_moves WHERE day = ? AND contact_id IN (SELECT value FROM json_each(?))
    AND segment_id IS ? AND stage IS ? AND entered = ? RETURNING contact_id`;
const recordSql = `
  INSERT INTO segment_moves (segment_id, stage, contact_id, day, entered)
  SELECT ?, ?, value, ?, ? FROM json_each(?)`;

/** Notes who entered (1) or left (0) on a local day. There and back within one day, as an undo does, is no movement. */
export function recordMoves(
  db: BaseDatabase,
  { segmentId, stage }: MovePlace,
  contactIds: readonly number[],
  entered: 0 | 1,
  day: string,
): void {
  if (contactIds.length === 0) return;
  const back = new Set(
    prepareCached<[string, string, number | null, string | null, number], number>(db, forgetSql)
      .pluck()
      .all(day, JSON.stringify(contactIds), segmentId, stage, 1 - entered),
  );
  const moved = contactIds.filter((id) => !back.has(id));
  if (moved.length > 0) {
    prepareCached(db, recordSql).run(segmentId, stage, day, entered, JSON.stringify(moved));
  }
}
