import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { refreshAudienceOfDay } from '../../../src-main/segments/refresh-audience.ts';
import { listStageFlows, listStageMoved } from '../../../src-main/stages/stage-flows.ts';
import { listStageHistory } from '../../../src-main/stages/stage-history.ts';
import type { StageFlow } from '../../../src-shared/stages/stages-contract.ts';
import { addMonths } from '../../../src-shared/dates/month.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const firstMonth = '2024-01';
const action = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  act: fc.constantFrom('add', 'buy', 'buy', 'stage', 'forget'),
  who: fc.integer({ min: 1, max: 6 }),
  sum: fc.constantFrom(100, 20_000_000),
  stage: fc.constantFrom('vip', 'working', null),
});
type Action = Readonly<{ day: number; act: string; who: number; sum: number; stage: string | null }>;

const at = (month: string, day: number): Date =>
  new Date(`${month}-${String(day).padStart(2, '0')}T12:00:00`);

function run(db: BaseDatabase, month: string, { day, act, who, sum, stage }: Action): void {
  if (act === 'add') return void insertTestContacts(db, ['Новый'], at(month, day));
  const write = (sql: string, ...values: unknown[]): void => {
    runOperation(db, { kind: 'edit', params: {}, at: at(month, day) }, () =>
      db.sqlite.prepare(`UPDATE contacts SET ${sql} WHERE id = ?`).run(...values, who),
    );
  };
  if (act === 'buy')
    write('opening_total = ?, opening_last_order_at = ?', sum, `${month}-${String(day).padStart(2, '0')}`);
  else if (act === 'stage') write('stage_override = ?', stage);
  else write('opening_total = NULL, opening_last_order_at = NULL');
}

function snapshot({ sqlite }: BaseDatabase): ReadonlyMap<number, string> {
  const rows = sqlite
    .prepare<[], { id: number; stage: string }>(
      `SELECT c.id, coalesce(g.stage, 'potential') AS stage
       FROM contacts c LEFT JOIN contact_stages g ON g.contact_id = c.id ORDER BY c.id`,
    )
    .all();
  return new Map(rows.map(({ id, stage }) => [id, stage]));
}

function compareFlows(before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): StageFlow[] {
  const moved = [...after].filter(([id, stage]) => before.get(id) !== stage);
  const steps = Map.groupBy(moved, ([id, stage]) => JSON.stringify([before.get(id) ?? null, stage]));
  return [...steps].map(([key, ids]) => {
    const [from, to] = JSON.parse(key);
    return { from, to, count: ids.length };
  });
}

const sortFlows = (flows: readonly StageFlow[]): string[] =>
  flows.map((flow) => JSON.stringify(flow)).toSorted();

describe('listStageHistory, listStageFlows', () => {
  it('tell what was seen at the end of every month, and who had moved in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(action, { maxLength: 6 }), { minLength: 3, maxLength: 6 }), (months) => {
        const db = createTestDatabase();
        try {
          const seen = months.map((actions, index) => {
            const month = addMonths(firstMonth, index * 5);
            for (const each of actions.toSorted((a, b) => a.day - b.day)) run(db, month, each);
            refreshAudienceOfDay(db, at(month, 28));
            return { month, stages: snapshot(db) };
          });
          const last = seen.at(-1);
          if (last === undefined) return;
          const told = listStageHistory(db, 60, at(last.month, 28));
          seen.forEach(({ month, stages }, index) => {
            const counts = told.find((each) => each.month === month)?.counts ?? [];
            expect(counts).toHaveLength(stages.size === 0 ? 0 : 6);
            for (const { stage, count } of counts) {
              expect([month, stage, count]).toEqual([
                month,
                stage,
                [...stages.values()].filter((each) => each === stage).length,
              ]);
            }
            if (index === 0) return;
            const before = seen[index - 1]?.stages ?? new Map();
            const flows = listStageFlows(db, month);
            expect(sortFlows(flows)).toEqual(sortFlows(compareFlows(before, stages)));
            for (const { from, to, count } of flows) {
              expect(listStageMoved(db, month, from, to)).toHaveLength(count);
            }
          });
        } finally {
          db.sqlite.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
