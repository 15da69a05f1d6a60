import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { findContacts } from '../../../src-main/contacts/find-contacts.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { segmentHandlers } from '../../../src-main/segments/segment-handlers.ts';
import { stageHandlers } from '../../../src-main/stages/stage-handlers.ts';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import type { ReadyOffer } from '../../../src-shared/segments/segments-contract.ts';
import { composeSegmentRule } from '../../../src-shared/segments/expand-segments.ts';
import { defaultStageSettings } from '../../../src-shared/stages/stage-settings.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');
const boughtMuch: Filter = {
  type: 'condition',
  field: 'ordersTotal',
  operator: 'atLeast',
  value: 1_000_000,
};
let context: BaseContext;

function write(sql: string): void {
  runOperation(context.db, { kind: 'edit', params: {}, at }, () => context.db.sqlite.exec(sql));
}

function listOf(id: number): number[] {
  const view = {
    filter: composeSegmentRule([id]),
    search: '',
    sort: { field: 'name', direction: 'asc' },
    trash: false,
  } as const;
  return [...findContacts(context.db, view, null, at).ids];
}

beforeEach(() => {
  // The handlers under test use the base and the clock alone.
  context = { db: createTestDatabase(), now: () => at } as unknown as BaseContext;
  insertTestContacts(context.db, ['Анна', 'Борис', 'Вера']);
  write('UPDATE contacts SET opening_total = id * 600000');
});

describe('segmentHandlers', () => {
  it('saves a rule, counts it, opens it as a list and takes it all back', async () => {
    const saved = segmentHandlers['segments:save'](context, { id: null, name: 'Крупные', rule: boughtMuch });
    const [segment] = segmentHandlers['segments:list'](context).segments;
    expect(segment).toMatchObject({ name: 'Крупные', kind: 'dynamic', count: 2, revenue: 3_000_000 });
    expect(listOf(saved.id)).toEqual([2, 3]);
    await undoOperation(context.db, saved.operationId, { at });
    expect(segmentHandlers['segments:list'](context).segments).toEqual([]);
    expect(listOf(saved.id)).toEqual([]);
  });

  it('refuses a second segment of one name, letter case aside', () => {
    segmentHandlers['segments:save'](context, { id: null, name: 'Крупные', rule: boughtMuch });
    expect(() =>
      segmentHandlers['segments:save'](context, { id: null, name: 'КРУПНЫЕ', rule: null }),
    ).toThrow('valueTaken');
  });

  it('keeps a list by hand, adds, takes out, deletes, and undo brings it back with its people', async () => {
    const { id } = segmentHandlers['segments:save'](context, {
      id: null,
      name: 'Свои',
      rule: null,
      contactIds: [1, 2],
    });
    segmentHandlers['segments:add-members'](context, { id, contactIds: [2, 3] });
    segmentHandlers['segments:remove-members'](context, { id, contactIds: [1] });
    expect(listOf(id)).toEqual([2, 3]);
    write('UPDATE contacts SET deleted_at = 1 WHERE id = 3');
    expect(segmentHandlers['segments:list'](context).segments[0]?.count).toBe(1);
    write('UPDATE contacts SET deleted_at = NULL WHERE id = 3');
    const { operationId } = segmentHandlers['segments:delete'](context, { id });
    expect(listOf(id)).toEqual([]);
    await undoOperation(context.db, operationId, { at });
    expect(listOf(id)).toEqual([2, 3]);
  });

  it('puts segments together as a rule that follows them and as a list that stays', () => {
    const rule = segmentHandlers['segments:save'](context, { id: null, name: 'Крупные', rule: boughtMuch });
    const list = segmentHandlers['segments:save'](context, {
      id: null,
      name: 'Свои',
      rule: null,
      contactIds: [1, 2],
    });
    const ids = [rule.id, list.id];
    const combine = segmentHandlers['segments:combine'];
    const both = combine(context, { name: 'Оба', kind: 'dynamic', how: 'and', ids });
    const any = combine(context, { name: 'Любой', kind: 'static', how: 'or', ids });
    const less = combine(context, { name: 'Без своих', kind: 'dynamic', how: 'minus', ids });
    expect([listOf(both.id), listOf(any.id), listOf(less.id)]).toEqual([[2], [1, 2, 3], [3]]);
    segmentHandlers['segments:add-members'](context, { id: list.id, contactIds: [3] });
    write('UPDATE contacts SET opening_total = 5000000 WHERE id = 1');
    expect([listOf(both.id), listOf(any.id), listOf(less.id)]).toEqual([[1, 2, 3], [1, 2, 3], []]);
  });

  it('offers ready-made segments with their counts, adds the chosen ones once, one for each source', () => {
    write(`INSERT INTO dictionary_values (dictionary, label) VALUES ('source', 'Авито');
      INSERT INTO dictionary_spellings (dictionary, spelling, value_id) SELECT 'source', 'авито', id FROM dictionary_values;
      UPDATE contacts SET source_id = (SELECT max(id) FROM dictionary_values), opening_debt = 100 WHERE id < 3`);
    const list = (): ReadyOffer[] => segmentHandlers['segments:offers'](context, { locale: 'ru' }).offers;
    const picks = list()
      .filter(({ key }) => key === 'debtors' || key === 'withoutPhone' || key === 'bySource')
      .map(({ key, value }) => ({ key, value }));
    expect(picks.at(-1)).toEqual({ key: 'bySource', value: 'Авито' });
    segmentHandlers['segments:add-ready'](context, { picks, locale: 'ru' });
    segmentHandlers['segments:add-ready'](context, { picks, locale: 'ru' });
    const added = segmentHandlers['segments:list'](context).segments;
    expect(added.map(({ name, count }) => [name, count])).toEqual([
      ['Должники', 2],
      ['Без телефона', 0],
      ['Источник: Авито', 2],
    ]);
    const taken = list().filter((offer) => offer.taken);
    expect(taken.map(({ name, count }) => [name, count])).toEqual(
      added.map(({ name, count }) => [name, count]),
    );
  });

  it('tells movement by month with the count at its end', () => {
    const { id } = segmentHandlers['segments:save'](context, { id: null, name: 'Крупные', rule: boughtMuch });
    write('UPDATE contacts SET opening_total = 5000000 WHERE id = 1');
    write('UPDATE contacts SET opening_total = NULL WHERE id = 2');
    const { movements } = segmentHandlers['segments:moves'](context, { months: 2 });
    expect(movements.find(({ segmentId }) => segmentId === id)?.months).toEqual([
      { month: '2026-04', entered: 0, left: 0, count: null },
      { month: '2026-05', entered: 1, left: 1, count: 2 },
    ]);
    // Entered and left within the same day: no movement of that client.
    expect(movements.find(({ stage }) => stage === 'working')?.months.at(-1)).toMatchObject({
      entered: 2,
      left: 0,
    });
  });
});

describe('stageHandlers', () => {
  it('foretells who would move, and saving moves exactly them; undo moves them back', async () => {
    const settings = {
      ...defaultStageSettings,
      thresholds: { ...defaultStageSettings.thresholds, vipTotal: 1_500_000 },
    };
    expect(stageHandlers['stages:preview'](context, { settings })).toEqual({
      moves: [{ from: 'working', to: 'vip', count: 1, names: ['Вера'] }],
    });
    const count = (stage: string): number | undefined =>
      stageHandlers['stages:get'](context).counts.find((each) => each.stage === stage)?.count;
    expect([count('working'), count('vip')]).toEqual([3, 0]);
    const { operationId } = stageHandlers['stages:save'](context, { settings });
    expect([count('working'), count('vip')]).toEqual([2, 1]);
    await undoOperation(context.db, operationId, { at });
    expect([count('working'), count('vip')]).toEqual([3, 0]);
  });

  it('lets the stage set by hand stand, and counts it', () => {
    write("UPDATE contacts SET stage_override = 'potential' WHERE id = 1");
    const { counts, byHand } = stageHandlers['stages:get'](context);
    expect(byHand).toBe(1);
    expect(counts.find(({ stage }) => stage === 'potential')).toMatchObject({ count: 1, revenue: 600_000 });
  });

  it('refuses a rule of a stage that asks for stages', () => {
    const rule: Filter = { type: 'condition', field: 'stage', operator: 'equals', value: 'vip' };
    expect(() =>
      stageHandlers['stages:save'](context, { settings: { ...defaultStageSettings, rules: { vip: rule } } }),
    ).toThrow('invalidInput');
  });
});
