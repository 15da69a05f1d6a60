import type { BaseDatabase } from '../../src-main/base/base-database.ts';
import { countContacts } from '../../src-main/contacts/find-contacts.ts';
import { atMost, percentile, round, type Measurement } from './benchmark.ts';
import { timeProcessor } from './processor-time.ts';
import { makeRules, type RuleSample, type RuleTable } from './rule-samples.ts';
import { salesToday } from './sales-base-rows.ts';

const rounds = 250;
const scans: Readonly<Record<RuleTable, string>> = {
  contacts: 'SELECT max(updated_at) FROM contacts NOT INDEXED',
  contact_facts: 'SELECT max(last_order_at) FROM contact_facts NOT INDEXED',
  contact_points: 'SELECT max(value) FROM contact_points NOT INDEXED',
  orders: 'SELECT max(updated_at) FROM orders NOT INDEXED',
  order_lines: 'SELECT max(sum) FROM order_lines NOT INDEXED',
  payments: 'SELECT max(amount) FROM payments NOT INDEXED',
  interactions: 'SELECT max(created_at) FROM interactions NOT INDEXED',
};

/** Reads every row of a table as the barest query does; the quicker of two goes, the second of which finds it in memory. */
function scanTable({ sqlite }: BaseDatabase, sql: string): number {
  const scan = sqlite.prepare(sql);
  return Math.min(...[1, 2].map(() => timeProcessor(() => scan.get())));
}

function countRule(db: BaseDatabase, { rule }: RuleSample): number {
  const sort = { field: 'name', direction: 'asc' } as const;
  return timeProcessor(() => countContacts(db, { filter: rule, search: '', sort, trash: false }, salesToday));
}

/** Rules of one to five conditions counted, each beside bare scans of the tables that it is about. Processor time. */
export function measureRules(db: BaseDatabase): Measurement {
  const rules = makeRules(rounds);
  const bare = new Map(Object.entries(scans).map(([table, sql]) => [table, scanTable(db, sql)]));
  const first = rules.slice(0, 5).map((rule) => countRule(db, rule));
  const timings = rules.map((sample) => {
    const scan = sample.tables.reduce((sum, table) => sum + (bare.get(table) ?? 0), 0);
    const ms = countRule(db, sample);
    return { sample, ms, ratio: ms / scan };
  });
  const all = timings.map(({ ms }) => ms);
  const ratios = timings.map(({ ratio }) => ratio);
  const [slowest] = timings.toSorted((a, b) => b.ms - a.ms);
  return {
    figures: {
      rules: all.length,
      'first five rules with the reading of events, ms': round(first.reduce((sum, ms) => sum + ms, 0)),
      'rules, p50, ms': round(percentile(all, 50)),
      'rules, max, ms': round(Math.max(...all)),
      'slowest rule': JSON.stringify(slowest?.sample.rule),
      'rules to bare scans, p50, ratio': round(percentile(ratios, 50)),
      'rules to bare scans, max, ratio': round(Math.max(...ratios)),
      ...Object.fromEntries([...bare].map(([table, ms]) => [`bare scan of ${table}, ms`, round(ms)])),
    },
    bars: [
      atMost('rule counted p95, ms', 150, percentile(all, 95)),
      atMost('rule counted to a bare scan of its tables p95, ratio', 3, percentile(ratios, 95)),
    ],
  };
}
