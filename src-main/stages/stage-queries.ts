import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { StageSettings } from '../../src-shared/stages/stage-settings.ts';
import type { StageCount, StageMove } from '../../src-shared/stages/stages-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { addDays, toLocalDay } from '../filters/day-range.ts';
import { prepareBinding } from '../events/bind-events.ts';
import { composeFactSql, fromContacts } from '../orders/fact-sql.ts';
import { compileStageCase, composeCandidates } from './compile-stages.ts';

/** Names shown of those who would move. */
const shownNames = 5;

/** How many living contacts are in each stage and what they bought for, kopecks. */
export function countStages({
  sqlite,
}: BaseDatabase): ReadonlyMap<Stage, Readonly<{ count: number; revenue: number }>> {
  const rows = sqlite
    .prepare<[], { stage: Stage; count: number; revenue: number }>(
      `SELECT g.stage, count(*) AS count, coalesce(sum(${composeFactSql('ordersTotal')}), 0) AS revenue
       FROM contact_stages g CROSS JOIN contacts c ON c.id = g.contact_id
       WHERE c.deleted_at IS NULL GROUP BY g.stage`,
    )
    .all();
  const living =
    sqlite.prepare<[], number>('SELECT count(*) FROM contacts WHERE deleted_at IS NULL').pluck().get() ?? 0;
  const counts = new Map<Stage, { count: number; revenue: number }>(
    rows.map(({ stage, count, revenue }) => [stage, { count, revenue }]),
  );
  const others = rows.reduce((sum, { stage, count }) => (stage === 'potential' ? sum : sum + count), 0);
  counts.set('potential', { count: living - others, revenue: counts.get('potential')?.revenue ?? 0 });
  return counts;
}

/** The stages with their figures, and how many living contacts the owner placed by hand. */
export function describeStages(
  db: BaseDatabase,
  now: Date,
): Readonly<{ counts: StageCount[]; byHand: number }> {
  const counts = countStages(db);
  const changes = new Map(
    db.sqlite
      .prepare<[string], [Stage, number]>(
        'SELECT stage, sum(2 * entered - 1) FROM segment_moves WHERE stage IS NOT NULL AND day > ? GROUP BY stage',
      )
      .raw()
      .all(addDays(toLocalDay(now), -30)),
  );
  const byHand =
    db.sqlite
      .prepare<[], number>(
        'SELECT count(*) FROM contacts WHERE stage_override IS NOT NULL AND deleted_at IS NULL',
      )
      .pluck()
      .get() ?? 0;
  return {
    counts: stages.map((stage) => ({
      stage,
      count: counts.get(stage)?.count ?? 0,
      revenue: counts.get(stage)?.revenue ?? 0,
      change: changes.get(stage) ?? 0,
    })),
    byHand,
  };
}

/** Which living contacts would be in another stage under these settings; who was placed by hand stays. */
export function previewStages(db: BaseDatabase, settings: StageSettings, now: Date): StageMove[] {
  const byRules = prepareBinding(db, null)(compileStageCase(db, settings, toLocalDay(now)));
  const rows = db.sqlite
    .prepare<unknown[], [name: string, from: Stage, to: Stage]>(
      `WITH asked AS MATERIALIZED (
         SELECT c.name, ${composeFactSql('stage')} AS here, ${byRules.sql} AS there FROM ${fromContacts(byRules.sql)}
         WHERE +c.deleted_at IS NULL AND c.stage_override IS NULL
           AND (${composeCandidates(settings)} OR c.id IN (SELECT contact_id FROM contact_stages))
         ORDER BY c.sort_name)
       SELECT name, here, there FROM asked WHERE here <> there`,
    )
    .raw()
    .all(...byRules.params);
  const moves = Map.groupBy(rows, ([, from, to]) => `${from} ${to}`);
  return [...moves.values()].flatMap((moved) => {
    const [first] = moved;
    if (first === undefined) return [];
    const names = moved.slice(0, shownNames).map(([name]) => name);
    return [{ from: first[1], to: first[2], count: moved.length, names }];
  });
}
