import { addMonths } from '../../src-shared/dates/month.ts';
import type { Stage } from '../../src-shared/stages/stage.ts';
import type { StageFlow } from '../../src-shared/stages/stages-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toDayStart } from '../filters/day-range.ts';

/**
 * Where each living client was when a month began (nowhere: added later) and where at its end. The stage of a past day
 * is what the client left first after it; who has left nothing since is where he was.
 */
const placesSql = `
  WITH left_since AS MATERIALIZED (
    SELECT contact_id, stage, min(day) FROM segment_moves
    WHERE day >= :first AND entered = 0 AND stage IS NOT NULL GROUP BY contact_id),
  left_after AS MATERIALIZED (
    SELECT contact_id, stage, min(day) FROM segment_moves
    WHERE day >= :next AND entered = 0 AND stage IS NOT NULL GROUP BY contact_id),
  places AS (
    SELECT c.id, c.sort_name,
      CASE WHEN c.created_at < :begin THEN coalesce(s.stage, g.stage, 'potential') END AS here,
      coalesce(a.stage, g.stage, 'potential') AS there
    FROM contacts c LEFT JOIN contact_stages g ON g.contact_id = c.id
      LEFT JOIN left_since s ON s.contact_id = c.id LEFT JOIN left_after a ON a.contact_id = c.id
    WHERE c.deleted_at IS NULL AND c.created_at < :end)`;

type Bounds = Readonly<{ first: string; next: string; begin: string; end: string }>;

function toBounds(month: string): Bounds {
  const first = `${month}-01`;
  const next = `${addMonths(month, 1)}-01`;
  return { first, next, begin: toDayStart(first), end: toDayStart(next) };
}

/** How many living clients went from stage to stage within a month (`2026-05`), and how many were added to each. */
export function listStageFlows({ sqlite }: BaseDatabase, month: string): StageFlow[] {
  return sqlite
    .prepare<[Bounds], StageFlow>(
      `${placesSql} SELECT here AS "from", there AS "to", count(*) AS count FROM places
       WHERE here IS NOT there GROUP BY here, there`,
    )
    .all(toBounds(month));
}

/** The clients behind one of those figures, by name; `from` null for those who were added. */
export function listStageMoved(
  { sqlite }: BaseDatabase,
  month: string,
  from: Stage | null,
  to: Stage,
): number[] {
  return sqlite
    .prepare<[Bounds & { from: Stage | null; to: Stage }], number>(
      `${placesSql} SELECT id FROM places WHERE here IS :from AND there = :to ORDER BY sort_name, id`,
    )
    .pluck()
    .all({ ...toBounds(month), from, to });
}
