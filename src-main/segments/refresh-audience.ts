import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { toLocalDay } from '../filters/day-range.ts';
import { getOpenWriter } from '../journal/writer-queue.ts';
import { refreshStages } from '../stages/refresh-stages.ts';
import { refreshSegments } from './refresh-segments.ts';

/** Most contacts that are refreshed by themselves; beyond it lists of ids cost more than they save. */
const atOnce = 20_000;

function refreshOn(db: BaseDatabase, contactIds: readonly number[], today: string): void {
  for (let start = 0; start === 0 || start < contactIds.length; start += atOnce) {
    const part = contactIds.slice(start, start + atOnce);
    const moved = refreshStages(db, part, today);
    refreshSegments(db, moved.length === 0 ? part : [...new Set([...part, ...moved])], today);
  }
}

const operationDaySql =
  'SELECT at FROM operations WHERE id = (SELECT operation_id FROM journal_state WHERE id = 1)';

/**
 * Brings stages and segments up to date at the end of an operation; the day is the operation's own. Also called
 * when no contact was touched: a rule may have changed.
 */
export function refreshAudience(db: BaseDatabase, contactIds: readonly number[]): void {
  const at = prepareCached<[], string>(db, operationDaySql).pluck().get();
  refreshOn(db, contactIds, toLocalDay(at === undefined ? new Date() : new Date(at)));
}

/**
 * Brings rules with relative dates to the present day: a day begins without an operation. While one is written
 * nothing is done: its end does it.
 */
export function refreshAudienceOfDay(db: BaseDatabase, now: Date): void {
  if (getOpenWriter(db) !== 'nothing') return;
  db.sqlite.transaction(() => refreshOn(db, [], toLocalDay(now)))();
}
