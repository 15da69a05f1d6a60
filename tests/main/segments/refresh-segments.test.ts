import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { prepareOrderWriter } from '../../../src-main/orders/order-writer.ts';
import { compileRuleOn } from '../../../src-main/segments/compile-segment.ts';
import { indexSegments, readSegments } from '../../../src-main/segments/read-segments.ts';
import { refreshAudienceOfDay } from '../../../src-main/segments/refresh-audience.ts';
import {
  addMembers,
  deleteSegment,
  removeMembers,
  saveSegment,
} from '../../../src-main/segments/segment-commands.ts';
import { compileStageCase } from '../../../src-main/stages/compile-stages.ts';
import { readStageSettings, writeStageSettings } from '../../../src-main/stages/stage-settings-store.ts';
import type { Filter, FilterOperator } from '../../../src-shared/filters/filter.ts';
import { composeSegmentRule, expandSegments } from '../../../src-shared/segments/expand-segments.ts';
import { defaultStageSettings } from '../../../src-shared/stages/stage-settings.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');
const today = '2026-05-01';
const stamp = { at, today };

const ask = (field: string, operator: FilterOperator, value?: string | number | string[]): Filter => ({
  type: 'condition',
  field,
  operator,
  ...(value === undefined ? {} : { value }),
});

const rules: readonly Filter[] = [
  ask('ordersCount', 'atLeast', 2),
  ask('ordersTotal', 'atLeast', 5000),
  ask('lastOrderAt', 'olderThanDays', 20),
  ask('stage', 'anyOf', ['working', 'active']),
  ask('note', 'contains', 'ё'),
  composeSegmentRule([1]),
  { type: 'and', rules: [composeSegmentRule([2]), { type: 'not', rule: composeSegmentRule([1, 3]) }] },
  ask('custom:1', 'isFilled'),
];

function write(db: BaseDatabase, act: () => void): number {
  return runOperation(db, { kind: 'edit', params: {}, at }, act).operationId;
}

function sell(db: BaseDatabase, contactId: number, day: number, sum: number): void {
  prepareOrderWriter(db, { at: at.toISOString(), importOperationId: null }).insert({
    contactId,
    number: null,
    orderedAt: `2026-04-${String(day).padStart(2, '0')}`,
    dueAt: null,
    status: null,
    channel: null,
    note: null,
    lines: [{ title: 'Замер', quantity: 1000, unit: null, price: sum, discount: 0, sum }],
    payments: [],
    row: 1,
  });
}

const action = fc.record({
  act: fc.constantFrom(
    'sell',
    'sell',
    'drop',
    'note',
    'trash',
    'restore',
    'rule',
    'rule',
    'list',
    'delete',
    'add',
    'take',
    'stage',
    'thresholds',
    'create',
    'field',
    'undo',
    'undo',
    'undo',
  ),
  nth: fc.nat(20),
  value: fc.nat(27),
});
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

function perform(db: BaseDatabase, { act, nth, value }: Action): void {
  const contactId = (nth % 4) + 1;
  const segments = readSegments(db);
  const segment = segments[nth % Math.max(segments.length, 1)];
  const name = `Сегмент ${nth} ${value}`;
  const isFree = segments.every((each) => each.name !== name);
  const exists = db.sqlite.prepare('SELECT 1 FROM contacts WHERE id = ?').get(contactId) !== undefined;
  if (act === 'sell' && exists) sell(db, contactId, value + 1, (value + 1) * 500);
  else if (act === 'drop') db.sqlite.prepare('DELETE FROM orders WHERE id = ?').run(nth);
  else if (act === 'note')
    db.sqlite.prepare('UPDATE contacts SET note = ? WHERE id = ?').run(value % 2 ? 'ёлка' : null, contactId);
  else if (act === 'trash')
    db.sqlite.prepare('UPDATE contacts SET deleted_at = ? WHERE id = ?').run(today, contactId);
  else if (act === 'restore')
    db.sqlite.prepare('UPDATE contacts SET deleted_at = NULL WHERE id = ?').run(contactId);
  else if (act === 'rule' && isFree) {
    const rule = rules[value % (rules.length - 1)] ?? null;
    try {
      saveSegment(db, { id: null, name, rule }, stamp);
    } catch {
      // A rule may be refused; then nothing is written.
    }
  } else if (act === 'list' && isFree) saveSegment(db, { id: null, name, rule: null }, stamp);
  else if (act === 'delete' && segment) deleteSegment(db, segment.id);
  else if (act === 'add' && segment?.kind === 'static') addMembers(db, segment.id, [contactId]);
  else if (act === 'take' && segment?.kind === 'static') removeMembers(db, segment.id, [contactId]);
  else if (act === 'stage')
    db.sqlite
      .prepare('UPDATE contacts SET stage_override = ? WHERE id = ?')
      .run(value % 3 ? 'vip' : null, contactId);
  else if (act === 'thresholds') {
    const thresholds = {
      ...defaultStageSettings.thresholds,
      vipTotal: (value + 1) * 400,
      silentDays: nth + 1,
    };
    writeStageSettings(db, { thresholds, rules: {} }, at.toISOString());
  } else if (act === 'create')
    db.sqlite.exec(
      "INSERT INTO contacts (kind, name, sort_name, note, created_at, updated_at) VALUES ('person', 'Ёж', 'еж', 'ёж', '', '')",
    );
}

/** Who is in each segment, asked anew, rule by rule. */
function askMembers(db: BaseDatabase): Record<number, number[]> {
  const segments = readSegments(db);
  const known = indexSegments(segments);
  return Object.fromEntries(
    segments.map(({ id, kind, rule }) => {
      const test =
        kind === 'static' || rule === null
          ? {
              sql: `c.id IN (SELECT contact_id FROM segment_members WHERE segment_id = ${id})`,
              params: [],
            }
          : compileRuleOn(db, expandSegments(rule, known, new Set([id])), today);
      return [
        id,
        db.sqlite
          .prepare<unknown[], number>(
            `SELECT c.id FROM contacts c WHERE c.deleted_at IS NULL AND (${test.sql}) ORDER BY c.id`,
          )
          .pluck()
          .all(...test.params),
      ];
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
  expect(members).toEqual(askMembers(db));
  const counts = db.sqlite
    .prepare<[], [number, number]>('SELECT segment_id, count FROM segment_states')
    .raw();
  expect(Object.fromEntries(counts.all())).toEqual(
    Object.fromEntries(Object.entries(members).map(([id, ids]) => [id, ids.length])),
  );
  const byRules = compileStageCase(db, readStageSettings(db), today);
  const stages = db.sqlite
    .prepare<unknown[], [number, string, string]>(
      `SELECT c.id, coalesce(c.stage_override, ${byRules.sql}),
         coalesce((SELECT stage FROM contact_stages s WHERE s.contact_id = c.id), 'potential') FROM contacts c`,
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
