import { toDayNumber } from '../../src-shared/rfm/iso-days.ts';
import type { RfmColumns } from '../../src-shared/rfm/rfm-scores.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** The figures of every living contact with an order up to a day, by place; `current`: there is no order after it. */
export type RfmFigureColumns = RfmColumns & Readonly<{ ids: Int32Array; current: boolean }>;

/** Contacts whose facts hold on the day as they are: nothing was ordered after it. */
const settledSql = `
  SELECT contact_id, orders_count, orders_total, last_order_at FROM contact_facts
  WHERE orders_count > 0 AND last_order_at <= ?
    AND contact_id NOT IN (SELECT id FROM contacts WHERE deleted_at IS NOT NULL)`;

/** Contacts that ordered after the day: what they had ordered by then is counted anew. */
const laterSql = `
  SELECT f.contact_id, count(*), sum(o.total), max(o.ordered_at)
  FROM contact_facts f JOIN orders o ON o.contact_id = f.contact_id
  WHERE f.last_order_at > ? AND o.ordered_at <= ? AND o.deleted_at IS NULL
    AND f.contact_id NOT IN (SELECT id FROM contacts WHERE deleted_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM order_statuses s WHERE s.id = o.status_id AND s.kind = 'cancelled')
  GROUP BY f.contact_id`;

const anyLaterSql = 'SELECT EXISTS (SELECT 1 FROM contact_facts WHERE last_order_at > ?)';

type FigureRow = [id: number, frequency: number, monetary: number, lastOrderAt: string];

/** Reads recency (days before `date`, ISO), frequency and monetary value (kopecks) of every contact that has ordered by then. */
export function readRfmFigures(db: BaseDatabase, date: string): RfmFigureColumns {
  const read = (sql: string, ...days: string[]): FigureRow[] =>
    prepareCached<string[], FigureRow>(db, sql)
      .raw()
      .all(...days);
  const current = prepareCached<[string], number>(db, anyLaterSql).pluck().get(date) !== 1;
  const settled = read(settledSql, date);
  const rows = current ? settled : [...settled, ...read(laterSql, date, date)];
  const columns = {
    ids: new Int32Array(rows.length),
    recency: new Int32Array(rows.length),
    frequency: new Int32Array(rows.length),
    monetary: new Float64Array(rows.length),
    current,
  };
  const today = toDayNumber(date);
  const dayNumbers = new Map<string, number>();
  for (const [place, [id, frequency, monetary, lastOrderAt]] of rows.entries()) {
    columns.ids[place] = id;
    const day = dayNumbers.get(lastOrderAt) ?? toDayNumber(lastOrderAt);
    dayNumbers.set(lastOrderAt, day);
    columns.recency[place] = today - day;
    columns.frequency[place] = frequency;
    columns.monetary[place] = monetary;
  }
  return columns;
}
