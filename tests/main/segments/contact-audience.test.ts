import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseContext } from '../../../src-main/base/base-context.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { segmentHandlers } from '../../../src-main/segments/segment-handlers.ts';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const boughtMuch: Filter = { type: 'condition', field: 'ordersTotal', operator: 'atLeast', value: 1000 };
let now: Date;
let context: BaseContext;

function write(day: string, sql: string): void {
  now = new Date(`${day}T10:00:00`);
  runOperation(context.db, { kind: 'edit', params: {}, at: now }, () => context.db.sqlite.exec(sql));
}

const moved = (month: string, entered: boolean) =>
  segmentHandlers['segments:moved'](context, { id: 1, month, entered }).ids;
const read = (id: number) => segmentHandlers['segments:of-contact'](context, { id });

beforeEach(() => {
  now = new Date('2026-01-10T10:00:00');
  // The handlers under test use the base and the clock alone.
  context = { db: createTestDatabase(), now: () => now } as unknown as BaseContext;
  insertTestContacts(context.db, ['Анна', 'Борис'], now);
  const save = segmentHandlers['segments:save'];
  save(context, { id: null, name: 'Крупные', rule: boughtMuch });
  save(context, { id: null, name: 'Свои', rule: null, contactIds: [1] });
});

describe('readContactAudience', () => {
  it('tells the days on which a contact entered and left, and none for where it was from the beginning', () => {
    expect(read(1)).toEqual({
      computedStage: 'potential',
      stageSince: null,
      inside: [{ segmentId: 2, since: null }],
      left: [],
    });
    write('2026-02-03', 'UPDATE contacts SET opening_total = 5000');
    write('2026-03-04', 'UPDATE contacts SET opening_total = NULL WHERE id = 1');
    write('2026-03-05', "UPDATE contacts SET stage_override = 'vip' WHERE id = 2");
    expect(read(1)).toEqual({
      computedStage: 'potential',
      stageSince: '2026-03-04',
      inside: [{ segmentId: 2, since: null }],
      left: [{ segmentId: 1, day: '2026-03-04' }],
    });
    expect(read(2)).toEqual({
      computedStage: 'working',
      stageSince: '2026-03-05',
      inside: [{ segmentId: 1, since: '2026-02-03' }],
      left: [],
    });
  });

  it('forgets the movements under a rule that holds no more', () => {
    write('2026-02-03', 'UPDATE contacts SET opening_total = 5000');
    now = new Date('2026-02-05T10:00:00');
    const rule = { ...boughtMuch, value: 2000 };
    segmentHandlers['segments:save'](context, { id: 1, name: 'Крупные', rule });
    expect(read(2).inside).toEqual([{ segmentId: 1, since: null }]);
  });
});

describe('listMoved', () => {
  it('lists by name who entered and who left in a month', () => {
    write('2026-02-03', 'UPDATE contacts SET opening_total = 5000');
    write('2026-03-04', 'UPDATE contacts SET opening_total = NULL WHERE id = 1');
    expect(moved('2026-02', true)).toEqual([1, 2]);
    expect([moved('2026-02', false), moved('2026-03', true), moved('2026-03', false)]).toEqual([[], [], [1]]);
  });
});
