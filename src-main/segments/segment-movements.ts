import { listMonths } from '../../src-shared/dates/month.ts';
import type { Movement } from '../../src-shared/segments/segment.ts';
import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { countStages } from '../stages/stage-queries.ts';

type MonthRow = Readonly<{
  segmentId: number | null;
  stage: Stage | null;
  month: string;
  entered: number;
  left: number;
}>;

const movesSql = `
  SELECT segment_id AS segmentId, stage, substr(day, 1, 7) AS month,
    sum(entered) AS entered, sum(1 - entered) AS left
  FROM segment_moves WHERE day >= ? GROUP BY segment_id, stage, month`;

const keyOf = (segmentId: number | null, stage: string | null, month: string): string =>
  `${segmentId ?? ''} ${stage ?? ''} ${month}`;

/**
 * Who entered and left by month, the present month last. The count at the end of a month is told backwards from the
 * present one, as far as the segment has had its rule; stages have no such bound.
 */
export function listMovements(db: BaseDatabase, months: number, now: Date): Movement[] {
  const named = listMonths(toLocalDay(now), months);
  const rows = new Map(
    db.sqlite
      .prepare<[string], MonthRow>(movesSql)
      .all(`${named[0] ?? ''}-01`)
      .map((row) => [keyOf(row.segmentId, row.stage, row.month), row]),
  );
  const tell = (segmentId: number | null, stage: Stage | null, present: number, since: string): Movement => {
    let count = present;
    const told = named.toReversed().map((month) => {
      const row = rows.get(keyOf(segmentId, stage, month));
      const [entered, left] = [row?.entered ?? 0, row?.left ?? 0];
      const atEnd = count;
      count = Math.max(0, count - entered + left);
      return { month, entered, left, count: month >= since.slice(0, 7) ? atEnd : null };
    });
    return { segmentId, stage, months: told.toReversed() };
  };
  const segments = db.sqlite
    .prepare<[], { id: number; count: number; since: string }>(
      'SELECT segment_id AS id, count, since FROM segment_states ORDER BY segment_id',
    )
    .all();
  const counts = countStages(db);
  return [
    ...segments.map(({ id, count, since }) => tell(id, null, count, since)),
    ...stages.map((stage) => tell(null, stage, counts.get(stage)?.count ?? 0, '')),
  ];
}

/** The living clients who entered a segment in a month (`2026-05`), or left it, by name. */
export function listMoved({ sqlite }: BaseDatabase, id: number, month: string, entered: boolean): number[] {
  return sqlite
    .prepare<[string, string, number, number], number>(
      `SELECT c.id FROM contacts c WHERE c.deleted_at IS NULL AND c.id IN (
         SELECT contact_id FROM segment_moves
         WHERE day BETWEEN ? || '-01' AND ? || '-31' AND segment_id = ? AND entered = ?)
       ORDER BY c.sort_name, c.id`,
    )
    .pluck()
    .all(month, month, id, entered ? 1 : 0);
}
