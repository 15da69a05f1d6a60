import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { countContacts } from '../../../src-main/contacts/find-contacts.ts';
import { runLongOperation, runOperation } from '../../../src-main/journal/run-operation.ts';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';

const at = new Date('2026-05-01T10:00:00Z');
const met: Filter = {
  type: 'events',
  of: 'interactions',
  measure: 'count',
  operator: 'atLeast',
  value: 1,
  period: { type: 'last', span: { count: 1, unit: 'month' } },
};

function countMet(db: BaseDatabase): number {
  const sort = { field: 'name', direction: 'asc' } as const;
  return countContacts(db, { filter: met, search: '', sort, trash: false }, at);
}

function meet(db: BaseDatabase, contactId: number): void {
  db.sqlite
    .prepare(
      "INSERT INTO interactions (contact_id, kind, happened_at, created_at) VALUES (?, 'call', '2026-04-20T10:00:00.000Z', '')",
    )
    .run(contactId);
}

function open(): BaseDatabase {
  const db = createTestDatabase();
  insertTestContacts(db, ['Анна', 'Борис', 'Вера'], at);
  runOperation(db, { kind: 'interaction', params: {}, at }, () => meet(db, 1));
  return db;
}

const refuse = () => {
  throw new Error('refused');
};

describe('getEventsOfAll', () => {
  it('knows what was written since it was first asked, of contacts old and new', () => {
    const db = open();
    expect(countMet(db)).toBe(1);
    runOperation(db, { kind: 'interaction', params: {}, at }, () => meet(db, 2));
    expect(countMet(db)).toBe(2);
    insertTestContacts(db, ['Глеб'], at);
    runOperation(db, { kind: 'interaction', params: {}, at }, () => meet(db, 4));
    expect(countMet(db)).toBe(3);
  });

  it('forgets what it first read inside a long operation that was cancelled', async () => {
    const db = open();
    const asked: number[] = [];
    const cancelled = runLongOperation(db, { kind: 'import', params: {}, at }, {}, () => {
      meet(db, 2);
      asked.push(countMet(db));
      meet(db, 3);
      return Promise.resolve(refuse());
    });
    await expect(cancelled).rejects.toThrow('refused');
    expect(asked).toEqual([2]);
    expect(countMet(db)).toBe(1);
    runOperation(db, { kind: 'interaction', params: {}, at }, () => meet(db, 3));
    expect(countMet(db)).toBe(2);
  });

  it('forgets what it first read inside an operation that was rolled back', () => {
    const db = open();
    const asked: number[] = [];
    const write = () =>
      runOperation(db, { kind: 'interaction', params: {}, at }, () => {
        meet(db, 2);
        asked.push(countMet(db));
        refuse();
      });
    expect(write).toThrow('refused');
    expect(asked).toEqual([2]);
    expect(countMet(db)).toBe(1);
  });
});
