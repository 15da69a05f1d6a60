import type { Filter } from '../../src-shared/filters/filter.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareBinding } from '../events/bind-events.ts';
import { fromContacts } from '../orders/fact-sql.ts';
import { compileRuleOn } from './compile-segment.ts';

function ask(db: BaseDatabase, rule: Filter, today: string, what: 'c.id' | 'count(*)'): number[] {
  const { sql, params } = prepareBinding(db, null)(compileRuleOn(db, rule, today));
  // The plus keeps SQLite from reading every row through the index by name.
  const from = `${fromContacts(sql)} WHERE +c.deleted_at IS NULL AND (${sql})`;
  return db.sqlite
    .prepare<unknown[], number>(`SELECT ${what} FROM ${from}`)
    .pluck()
    .all(...params);
}

/** The living contacts that a rule holds on a local day (ISO). Throws as `compileFilter` does. */
export function listLiving(db: BaseDatabase, rule: Filter, today: string): number[] {
  return ask(db, rule, today, 'c.id');
}

/** How many living contacts a rule holds on a local day (ISO). Throws as `compileFilter` does. */
export function countLiving(db: BaseDatabase, rule: Filter, today: string): number {
  return ask(db, rule, today, 'count(*)')[0] ?? 0;
}
