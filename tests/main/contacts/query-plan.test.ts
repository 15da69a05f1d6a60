import { beforeAll, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { composeViewSql } from '../../../src-main/contacts/view-sql.ts';
import type { ContactView } from '../../../src-shared/contacts/contacts-contract.ts';
import { everything, type Filter } from '../../../src-shared/filters/filter.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;

function explain(sql: string, params: readonly unknown[] = []): string {
  return db.sqlite
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...params)
    .map(({ detail }) => detail)
    .join('\n');
}

function explainView(filter: Filter, parts: Partial<ContactView> = {}): string {
  const sort = { field: 'name', direction: 'asc' } as const;
  const view = { filter, search: '', sort, trash: false, ...parts };
  const { where, orderBy } = composeViewSql(db, view, new Date('2026-05-01T10:00:00Z'));
  return explain(`SELECT c.id FROM contacts c WHERE ${where.sql} ORDER BY ${orderBy}`, where.params);
}

beforeAll(() => {
  db = createTestDatabase();
});

describe('the query plan of', () => {
  it('the plain list by name reads the index alone, in either direction, without a sort', () => {
    for (const direction of ['asc', 'desc'] as const) {
      const plan = explainView(everything, { sort: { field: 'name', direction } });
      expect(plan).toBe('SEARCH c USING COVERING INDEX contacts_by_name (deleted_at=?)');
    }
  });

  it.each([
    ['source', 'Авито', 'contacts_by_source'],
    ['need', 'ремонт', 'contacts_by_need'],
    ['inn', '7707083893', 'contacts_by_inn'],
  ])('a filter by %s searches its index', (field, value, index) => {
    const plan = explainView({ type: 'condition', field, operator: 'equals', value });
    expect(plan).toContain(`SEARCH c USING INDEX ${index}`);
    expect(plan).not.toContain('SCAN c');
  });

  it('a filter without an index scans in the order of the pages rather than hopping by name', () => {
    const plan = explainView({ type: 'condition', field: 'budget', operator: 'isFilled' });
    expect(plan).toContain('SCAN c');
    expect(plan).not.toContain('contacts_by_name');
  });

  it('names with one beginning is a range of the index by name', () => {
    const plan = explain(
      `SELECT c.id, c.sort_name FROM contacts c INDEXED BY contacts_by_name
       WHERE c.deleted_at IS NULL AND c.sort_name >= 'а' AND c.sort_name < 'б' AND (1) ORDER BY c.sort_name, c.id LIMIT 5`,
    );
    expect(plan).toBe(
      'SEARCH c USING COVERING INDEX contacts_by_name (deleted_at=? AND sort_name>? AND sort_name<?)',
    );
  });

  it('points and tags are told in one pass, not contact by contact', () => {
    for (const field of ['phones', 'tags']) {
      expect(explainView({ type: 'condition', field, operator: 'isFilled' })).toMatch(
        /SCAN (?:p USING COVERING INDEX|ct)/,
      );
    }
  });
});
