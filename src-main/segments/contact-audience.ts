import type { ContactAudience } from '../../src-shared/segments/segments-contract.ts';
import type { Stage } from '../../src-shared/stages/stage.ts';
import type { BaseDatabase } from '../base/base-database.ts';

type Move = Readonly<{ day: string; segmentId: number | null; stage: Stage | null; entered: number }>;

// Movements stand by day: each day is sought by itself, so that one client's do not cost a walk through all of them.
const movesSql = `
  WITH RECURSIVE days(day) AS (
    SELECT min(day) FROM segment_moves UNION ALL
    SELECT (SELECT min(m.day) FROM segment_moves m WHERE m.day > days.day) FROM days WHERE days.day IS NOT NULL)
  SELECT m.day, m.segment_id AS segmentId, m.stage, m.entered
  FROM days CROSS JOIN segment_moves m ON m.day = days.day AND m.contact_id = ? ORDER BY m.day, m.id`;
const membersSql = `
  SELECT s.id, st.since, EXISTS (
    SELECT 1 FROM segment_contacts m WHERE m.segment_id = s.id AND m.contact_id = ?) AS inside
  FROM segments s JOIN segment_states st ON st.segment_id = s.id ORDER BY s.position, s.id`;
const stageSql = 'SELECT stage, computed FROM contact_stages WHERE contact_id = ?';

/** The segments a contact is in and those it was in, with the days it entered and left, and its stage by the rules. */
export function readContactAudience({ sqlite }: BaseDatabase, id: number): ContactAudience {
  const moves = sqlite.prepare<[number], Move>(movesSql).all(id);
  const segments = sqlite
    .prepare<[number], { id: number; since: string; inside: number }>(membersSql)
    .all(id)
    .map(({ id: segmentId, since, inside }) => {
      // What moved under a rule that holds no more says nothing about the present one.
      const last = moves.findLast((move) => move.segmentId === segmentId && move.day >= since);
      return { segmentId, inside: inside === 1, day: last?.day ?? null, entered: last?.entered === 1 };
    });
  const held = sqlite.prepare<[number], { stage: Stage; computed: Stage }>(stageSql).get(id);
  const stage = held?.stage ?? 'potential';
  const arrived = moves.findLast((move) => move.stage === stage && move.entered === 1);
  return {
    computedStage: held?.computed ?? 'potential',
    stageSince: arrived?.day ?? null,
    inside: segments
      .filter(({ inside }) => inside)
      .map(({ segmentId, day, entered }) => ({ segmentId, since: entered ? day : null })),
    left: segments.flatMap(({ segmentId, inside, day, entered }) =>
      inside || entered || day === null ? [] : [{ segmentId, day }],
    ),
  };
}
