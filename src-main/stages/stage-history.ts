import { listMonths } from '../../src-shared/dates/month.ts';
import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { StageMonth } from '../../src-shared/stages/stages-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toLocalDay } from '../filters/day-range.ts';

type Present = Readonly<{ hour: string; stage: Stage; count: number }>;
type Moved = Readonly<{ hour: string; stage: Stage; month: string; change: number }>;

// Contacts come to the base at moments of UTC, months are local: hours are few and told apart outside of SQL.
const presentSql = `
  SELECT substr(c.created_at, 1, 13) AS hour, coalesce(g.stage, 'potential') AS stage, count(*) AS count
  FROM contacts c LEFT JOIN contact_stages g ON g.contact_id = c.id
  WHERE c.deleted_at IS NULL GROUP BY 1, 2`;
const movedSql = `
  SELECT substr(c.created_at, 1, 13) AS hour, m.stage, substr(m.day, 1, 7) AS month,
    sum(2 * m.entered - 1) AS change
  FROM segment_moves m JOIN contacts c ON c.id = m.contact_id AND c.deleted_at IS NULL
  WHERE m.stage IS NOT NULL AND m.day >= ? GROUP BY 1, 2, 3`;

function toMonth(hour: string): string {
  return toLocalDay(new Date(`${hour}:00:00Z`)).slice(0, 7);
}

/**
 * The living clients by stage at the end of each month, the present one last (now). Told backwards: who had come by
 * then, less what was entered and with what was left since. Months before the first client are left out.
 */
export function listStageHistory({ sqlite }: BaseDatabase, count: number, now: Date): StageMonth[] {
  const named = listMonths(toLocalDay(now), count);
  const present = sqlite
    .prepare<[], Present>(presentSql)
    .all()
    .map((row) => ({ ...row, since: toMonth(row.hour) }));
  const moved = sqlite
    .prepare<[string], Moved>(movedSql)
    .all(`${named[0] ?? ''}-01`)
    .map((row) => ({ ...row, since: toMonth(row.hour) }));
  const first = present.reduce((least, { since }) => (since < least ? since : least), '9999-12');
  return named
    .filter((month) => month >= first)
    .map((month) => ({
      month,
      counts: stages.map((stage) => {
        const had = present
          .filter((row) => row.stage === stage && row.since <= month)
          .reduce((sum, row) => sum + row.count, 0);
        const since = moved
          .filter((row) => row.stage === stage && row.since <= month && row.month > month)
          .reduce((sum, row) => sum + row.change, 0);
        return { stage, count: Math.max(0, had - since) };
      }),
    }));
}
