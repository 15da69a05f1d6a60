import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { countContacts } from '../../src-main/contacts/find-contacts.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { openSalesBase } from './open-sales-base.ts';
import { makeRules, type RuleSample } from './rule-samples.ts';
import { salesToday } from './sales-base-rows.ts';

const rounds = 60;

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** Reads every row of a table by its place, as the barest query does. */
function scanTable({ sqlite }: BaseDatabase, table: string): number {
  const last = table === 'contacts' || table === 'orders' ? 'updated_at' : 'contact_id';
  return time(() => sqlite.prepare(`SELECT max(${last}) FROM ${table} NOT INDEXED WHERE +id > 0`).get());
}

function timeRule(db: BaseDatabase, { rule, tables }: RuleSample): Readonly<{ ms: number; ratio: number }> {
  const view = { filter: rule, search: '', sort: { field: 'name', direction: 'asc' }, trash: false } as const;
  const bare = tables.reduce((sum, table) => sum + scanTable(db, table), 0);
  const ms = time(() => countContacts(db, view, salesToday));
  return { ms, ratio: ms / bare };
}

/** Rules of one to five conditions counted over 100,000 clients and 500,000 orders, each beside a bare scan of its tables. */
export async function measureSegments(): Promise<Measurement> {
  const session = await openSalesBase();
  try {
    const { db } = session.context;
    const timings = makeRules(rounds).map((rule) => timeRule(db, rule));
    const all = timings.map(({ ms }) => ms);
    const ratios = timings.map(({ ratio }) => ratio);
    return {
      figures: { rules: all.length, p50Ms: round(percentile(all, 50)), maxMs: round(Math.max(...all)) },
      bars: [
        atMost('rule counted p95, ms', 150, percentile(all, 95)),
        atMost('rule counted to a bare scan of its tables p95, ratio', 3, percentile(ratios, 95)),
      ],
    };
  } finally {
    session.close();
  }
}
