import { listMonths } from '../../src-shared/dates/month.ts';
import { stages, type Stage } from '../../src-shared/stages/stage.ts';
import type { StageMonth } from '../../src-shared/stages/stages-contract.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toDayStart, toLocalDay } from '../filters/day-range.ts';

/** `came`: how many of the months told had begun when these contacts came; 0 for before the first of them. */
type Present = Readonly<{ came: number; stage: Stage; count: number }>;
type Moved = Readonly<{ came: number; stage: Stage; month: string; change: number }>;

const composePresentSql = (came: string): string => `
  SELECT ${came} AS came, coalesce(g.stage, 'potential') AS stage, count(*) AS count
  FROM contacts c LEFT JOIN contact_stages g ON g.contact_id = c.id
  WHERE c.deleted_at IS NULL GROUP BY 1, 2`;
// Crossed, so that each movement seeks its contact: the other way round every contact would read all movements.
const composeMovedSql = (came: string): string => `
  SELECT ${came} AS came, m.stage, substr(m.day, 1, 7) AS month, sum(2 * m.entered - 1) AS change
  FROM segment_moves m CROSS JOIN contacts c ON c.id = m.contact_id AND c.deleted_at IS NULL
  WHERE m.stage IS NOT NULL AND m.day >= ? GROUP BY 1, 2, 3`;

/**
 * The living clients by stage at the end of each month, the present one last (now). Told backwards: who had come by
 * then, less what was entered and with what was left since. Months before the first client are left out.
 */
export function listStageHistory({ sqlite }: BaseDatabase, count: number, now: Date): StageMonth[] {
  const named = listMonths(toLocalDay(now), count);
  const starts = named.map((month) => toDayStart(`${month}-01`));
  const came = starts.map(() => '(c.created_at >= ?)').join(' + ');
  const present = sqlite.prepare<string[], Present>(composePresentSql(came)).all(...starts);
  const moved = sqlite.prepare<string[], Moved>(composeMovedSql(came)).all(...starts, `${named[0] ?? ''}-01`);
  const first = Math.min(...present.map((row) => row.came));
  return named.flatMap((month, index) => {
    const begun = index + 1;
    if (begun < first) return [];
    const counts = stages.map((stage) => {
      const had = present
        .filter((row) => row.stage === stage && row.came <= begun)
        .reduce((sum, row) => sum + row.count, 0);
      const since = moved
        .filter((row) => row.stage === stage && row.came <= begun && row.month > month)
        .reduce((sum, row) => sum + row.change, 0);
      return { stage, count: Math.max(0, had - since) };
    });
    return [{ month, counts }];
  });
}
