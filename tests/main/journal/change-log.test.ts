import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { listContactChanges } from '../../../src-main/journal/change-log.ts';
import { listOperations } from '../../../src-main/journal/journal-queries.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;

function write(sql: string): number {
  const meta = { kind: 'edit', params: {}, at: new Date('2026-05-01T10:00:00Z') } as const;
  return runOperation(db, meta, () => db.sqlite.exec(sql)).operationId;
}

beforeEach(() => {
  db = createTestDatabase();
  write(`INSERT INTO contacts (kind, name, sort_name, created_at, updated_at) VALUES ('person', 'Анна', 'анна', '', '');
    INSERT INTO tags (label, normal_label) VALUES ('Опт', 'опт')`);
  write(`UPDATE contacts SET name = 'Аня', updated_at = 'позже';
    INSERT INTO contact_points (contact_id, type, value, valid, position) VALUES (1, 'phone', '+79160000001', 1, 0)`);
});

describe('listContactChanges', () => {
  it('shows the newest first, with what an insert put there even after later changes', () => {
    write('DELETE FROM contact_points');
    const changes = listContactChanges(db, 1, 10);
    expect(changes.map((change) => [change.table, change.change, change.operationId])).toEqual([
      ['contact_points', 'delete', 3],
      ['contact_points', 'insert', 2],
      ['contacts', 'update', 2],
      ['contacts', 'insert', 1],
    ]);
    expect(changes[1]?.fields).toContainEqual({ column: 'value', before: null, after: '+79160000001' });
    expect(changes[2]?.fields).toEqual([{ column: 'name', before: 'Анна', after: 'Аня' }]);
    expect(changes[3]?.fields).toEqual([
      { column: 'kind', before: null, after: 'person' },
      { column: 'name', before: null, after: 'Анна' },
    ]);
    expect(changes[0]?.at).toBe('2026-05-01T10:00:00.000Z');
  });

  it('leaves out changes of bookkeeping alone and rows of others, and obeys the limit', () => {
    write("UPDATE contacts SET updated_at = 'ещё позже'");
    expect(listContactChanges(db, 1, 10).map((change) => change.operationId)).toEqual([2, 2, 1]);
    expect(listContactChanges(db, 1, 2)).toHaveLength(1);
    expect(listContactChanges(db, 2, 10)).toEqual([]);
  });
});

describe('listOperations', () => {
  it('pages from the newest and leaves out the one that is being written', () => {
    const ids = (limit: number, before: number | null) =>
      listOperations(db, { limit, before }).map((operation) => operation.id);
    expect(ids(1, null)).toEqual([2]);
    expect(ids(5, 2)).toEqual([1]);
    runOperation(db, { kind: 'edit', params: {}, at: new Date() }, () => {
      expect(ids(5, null)).toEqual([2, 1]);
    });
  });
});
