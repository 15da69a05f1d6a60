import type { Segment } from '../../src-shared/segments/segment.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { addDays, toLocalDay } from '../filters/day-range.ts';
import { composeFactSql } from '../orders/fact-sql.ts';
import { readSegments } from './read-segments.ts';

/** Days over which the change of a count is told. */
const changeDays = 30;

type Figures = Readonly<{ id: number; count: number; since: string; broken: number; change: number }>;

const figuresSql = `
  SELECT s.segment_id AS id, s.count, s.since, s.broken, coalesce(sum(2 * m.entered - 1), 0) AS change
  FROM segment_states s
  LEFT JOIN segment_moves m ON m.segment_id = s.segment_id AND m.day > ? AND m.day >= s.since
  GROUP BY s.segment_id`;

function readRevenue({ sqlite }: BaseDatabase): ReadonlyMap<number, number> {
  const rows = sqlite
    .prepare<[], [number, number | null]>(
      `WITH bought AS MATERIALIZED (
         SELECT c.id, ${composeFactSql('ordersTotal')} AS total FROM contacts c
         WHERE c.opening_total IS NOT NULL OR c.id IN (SELECT contact_id FROM contact_facts))
       SELECT m.segment_id, sum(b.total) FROM bought b JOIN segment_contacts m ON m.contact_id = b.id
       WHERE m.segment_id IN (SELECT id FROM segments) GROUP BY m.segment_id`,
    )
    .raw()
    .all();
  return new Map(rows.map(([id, total]) => [id, total ?? 0]));
}

/** Every segment with its figures, in the owner's order; `now` is the end of the 30 days of its change. */
export function listSegments(db: BaseDatabase, now: Date): Segment[] {
  const today = toLocalDay(now);
  const figures = new Map(
    db.sqlite
      .prepare<[string], Figures>(figuresSql)
      .all(addDays(today, -changeDays))
      .map((row) => [row.id, row]),
  );
  const revenue = readRevenue(db);
  return readSegments(db).map(({ id, name, kind, rule }) => {
    const known = figures.get(id);
    return {
      id,
      name,
      kind,
      rule,
      count: known?.count ?? 0,
      change: known?.change ?? 0,
      revenue: revenue.get(id) ?? 0,
      since: known?.since ?? today,
      broken: known?.broken === 1,
    };
  });
}
