import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { prepareBinding } from '../../../src-main/events/bind-events.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { joinFacts } from '../../../src-main/orders/fact-sql.ts';
import { compileRuleOn } from '../../../src-main/segments/compile-segment.ts';
import { indexSegments, readSegments } from '../../../src-main/segments/read-segments.ts';
import { refreshAudienceOfDay } from '../../../src-main/segments/refresh-audience.ts';
import { saveSegment } from '../../../src-main/segments/segment-commands.ts';
import { compileStageCase } from '../../../src-main/stages/compile-stages.ts';
import { readStageSettings } from '../../../src-main/stages/stage-settings-store.ts';
import { composeSegmentRule, expandSegments } from '../../../src-shared/segments/expand-segments.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { action, ask, at, perform, rules, sell, stamp, today, write } from './segment-actions.ts';

/** Who is in each segment, asked anew, rule by rule: of everybody at once, or of each contact by itself. */
function askMembers(db: BaseDatabase, asked: readonly number[] | null): Record<number, number[]> {
  const segments = readSegments(db);
  const known = indexSegments(segments);
  const bind = prepareBinding(db, asked);
  const narrow = asked === null ? '' : 'c.id IN (SELECT value FROM json_each(:asked)) AND';
  return Object.fromEntries(
    segments.map(({ id, kind, rule }) => {
      const list = {
        sql: `c.id IN (SELECT contact_id FROM segment_members WHERE segment_id = ${id})`,
        params: [],
      };
      const isList = kind === 'static' || rule === null;
      const test = bind(isList ? list : compileRuleOn(db, expandSegments(rule, known, new Set([id])), today));
      const found = db.sqlite
        .prepare<unknown[], number>(
          `SELECT c.id FROM contacts c${joinFacts(test.sql)} WHERE ${narrow} c.deleted_at IS NULL AND (${test.sql})
           ORDER BY c.id`,
        )
        .pluck();
      return [id, found.all(...test.params, ...(asked === null ? [] : [{ asked: JSON.stringify(asked) }]))];
    }),
  );
}

function readMembers(db: BaseDatabase): Record<number, number[]> {
  const members = db.sqlite.prepare<[number], number>(
    'SELECT contact_id FROM segment_contacts WHERE segment_id = ? ORDER BY contact_id',
  );
  return Object.fromEntries(readSegments(db).map(({ id }) => [id, members.pluck().all(id)]));
}

function expectRight(db: BaseDatabase): void {
  const members = readMembers(db);
  const everybody = db.sqlite.prepare<[], number>('SELECT id FROM contacts').pluck().all();
  expect(askMembers(db, everybody)).toEqual(members);
  expect(askMembers(db, null)).toEqual(members);
  const counts = db.sqlite
    .prepare<[], [number, number]>('SELECT segment_id, count FROM segment_states')
    .raw();
  expect(Object.fromEntries(counts.all())).toEqual(
    Object.fromEntries(Object.entries(members).map(([id, ids]) => [id, ids.length])),
  );
  const byRules = prepareBinding(db, null)(compileStageCase(db, readStageSettings(db), today));
  const stages = db.sqlite
    .prepare<unknown[], [number, string, string]>(
      `SELECT c.id, coalesce(c.stage_override, ${byRules.sql}),
         coalesce((SELECT stage FROM contact_stages s WHERE s.contact_id = c.id), 'potential') FROM contacts c${joinFacts(byRules.sql)}`,
    )
    .raw()
    .all(...byRules.params);
  for (const [id, fresh, held] of stages) expect([id, held]).toEqual([id, fresh]);
}

describe('refreshSegments', () => {
  it('keeps membership and stages equal to a fresh evaluation of each rule, whatever is done and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 8, maxLength: 25 }), async (actions) => {
        const db = createTestDatabase();
        insertTestContacts(db, ['Анна', 'Борис', 'Вера', 'Глеб']);
        const done: number[] = [];
        for (const each of actions) {
          if (each.act === 'undo') {
            const [id] = done.splice(each.nth % Math.max(done.length, 1), 1);
            const isThere =
              id !== undefined && db.sqlite.prepare('SELECT 1 FROM operations WHERE id = ?').get(id);
            if (isThere) done.push((await undoOperation(db, id, { at })).operationId);
          } else done.push(write(db, () => perform(db, each)));
          expectRight(db);
          expect(db.sqlite.inTransaction).toBe(false);
        }
        db.sqlite.close();
      }),
      { numRuns: 40 },
    );
  });

  it('notes who enters and leaves under one rule, and forgets what is undone on the same day', async () => {
    const db = createTestDatabase();
    insertTestContacts(db, ['Анна', 'Борис']);
    write(db, () => {
      sell(db, 1, 3, 500);
      saveSegment(db, { id: null, name: 'Купили', rule: ask('ordersCount', 'atLeast', 1) }, stamp);
    });
    const moves = db.sqlite
      .prepare<[], [number, number, string]>(
        'SELECT contact_id, entered, day FROM segment_moves WHERE segment_id IS NOT NULL',
      )
      .raw();
    expect(moves.all()).toEqual([]);
    const sale = write(db, () => sell(db, 2, 3, 500));
    expect(moves.all()).toEqual([[2, 1, today]]);
    await undoOperation(db, sale, { at });
    expect(moves.all()).toEqual([]);
  });

  it('moves clients when the day of a relative date comes, without an operation', () => {
    const db = createTestDatabase();
    insertTestContacts(db, ['Анна']);
    write(db, () => {
      sell(db, 1, 20, 500);
      saveSegment(db, { id: null, name: 'Молчат', rule: ask('lastOrderAt', 'olderThanDays', 30) }, stamp);
    });
    expect(readMembers(db)).toEqual({ 1: [] });
    refreshAudienceOfDay(db, new Date('2026-05-21T09:00:00'));
    expect(readMembers(db)).toEqual({ 1: [1] });
    expect(
      db.sqlite.prepare('SELECT day, entered FROM segment_moves WHERE segment_id = 1').raw().all(),
    ).toEqual([['2026-05-21', 1]]);
  });

  it('empties a segment whose field is gone instead of stopping every operation', () => {
    const db = createTestDatabase();
    insertTestContacts(db, ['Анна']);
    write(db, () =>
      db.sqlite
        .prepare(
          "INSERT INTO segments (name, kind, rule, position, created_at, updated_at) VALUES ('Своё', 'dynamic', ?, 1, '', '')",
        )
        .run(JSON.stringify(rules.at(-1))),
    );
    expect(readMembers(db)).toEqual({ 1: [] });
    expect(db.sqlite.prepare('SELECT broken FROM segment_states').pluck().get()).toBe(1);
  });

  it('refuses a rule that leads back to itself', () => {
    const db = createTestDatabase();
    write(db, () => {
      saveSegment(db, { id: null, name: 'Один', rule: ask('phones', 'isFilled') }, stamp);
      saveSegment(db, { id: null, name: 'Два', rule: composeSegmentRule([1]) }, stamp);
    });
    expect(() =>
      write(db, () => void saveSegment(db, { id: 1, name: 'Один', rule: composeSegmentRule([2]) }, stamp)),
    ).toThrow('invalidInput');
  });
});
