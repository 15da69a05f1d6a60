import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { buildIndexesLater } from '../../../src-main/base/late-indexes.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

const listIndexes = ({ sqlite }: BaseDatabase) =>
  sqlite.prepare("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name").all();

const listNames = ({ sqlite }: BaseDatabase) =>
  sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('contacts', 'contact_points') ORDER BY name",
    )
    .pluck()
    .all();

describe('buildIndexesLater', () => {
  it('leaves only the indexes that lists and cards are read by, until the others are built again as they were', async () => {
    const db = createTestDatabase();
    const before = listIndexes(db);
    let pauses = 0;
    db.sqlite.exec('BEGIN');
    const build = buildIndexesLater(db);
    expect(listNames(db)).toEqual(['contact_points_by_contact', 'contacts_by_name']);
    await build(async () => {
      pauses += 1;
    });
    db.sqlite.exec('COMMIT');
    expect(listIndexes(db)).toEqual(before);
    expect(pauses).toBeGreaterThan(3);
  });

  it('leaves no trace when the transaction is rolled back', () => {
    const db = createTestDatabase();
    const before = listIndexes(db);
    db.sqlite.exec('BEGIN');
    buildIndexesLater(db);
    db.sqlite.exec('ROLLBACK');
    expect(listIndexes(db)).toEqual(before);
  });

  it('refuses to work outside a transaction, where a crash would lose indexes', () => {
    const db = createTestDatabase();
    expect(() => buildIndexesLater(db)).toThrow('outside a transaction');
  });
});
