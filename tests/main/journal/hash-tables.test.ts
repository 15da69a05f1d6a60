import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { countTables, hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

function hashRow(value: unknown): string | undefined {
  const sqlite = new Database(':memory:');
  sqlite.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, v)');
  sqlite.prepare('INSERT INTO t (v) VALUES (?)').run(value);
  return hashTables(sqlite).t;
}

function hashRows(rows: readonly (readonly [number, string])[]) {
  const sqlite = new Database(':memory:');
  sqlite.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)');
  for (const row of rows) sqlite.prepare('INSERT INTO t VALUES (?, ?)').run(...row);
  return hashTables(sqlite);
}

describe('hashTables', () => {
  it('tells values of different types and close values apart', () => {
    const values = [
      null,
      '',
      0n,
      '0',
      'null',
      Buffer.from(''),
      Buffer.from('0'),
      'a"b',
      'a\\"b',
      'е',
      'ё',
      1n,
      1.5,
      2n ** 62n,
      2n ** 62n + 1n,
    ];
    expect(new Set(values.map(hashRow)).size).toBe(values.length);
  });

  it('does not depend on the order of writing but does on which row holds what', () => {
    expect(
      hashRows([
        [1, 'a'],
        [2, 'b'],
      ]),
    ).toEqual(
      hashRows([
        [2, 'b'],
        [1, 'a'],
      ]),
    );
    expect(
      hashRows([
        [1, 'a'],
        [2, 'b'],
      ]),
    ).not.toEqual(
      hashRows([
        [1, 'b'],
        [2, 'a'],
      ]),
    );
  });

  it('gives the same hash on every machine', () => {
    expect(hashRow('ё')).toBe('44220c9844df23b4f7eac55adb87218936778cada52887b9345bd33ba1ae5dfd');
  });

  it('covers the records of the owner and neither the journal nor the index nor settings', () => {
    const { sqlite } = createTestDatabase();
    expect(Object.keys(hashTables(sqlite))).toEqual([
      'contact_points',
      'contact_tags',
      'contacts',
      'custom_fields',
      'custom_values',
      'dictionary_spellings',
      'dictionary_values',
      'distinct_pairs',
      'import_profiles',
      'import_reviews',
      'interactions',
      'order_lines',
      'order_statuses',
      'orders',
      'payments',
      'products',
      'segment_members',
      'segments',
      'stage_settings',
      'tags',
    ]);
  });
});

describe('countTables', () => {
  it('counts the rows of each table', () => {
    const db = createTestDatabase();
    runOperation(db, { kind: 'edit', params: {}, at: new Date() }, () => {
      db.sqlite.exec("INSERT INTO tags (label, normal_label) VALUES ('a', 'a'), ('b', 'b')");
    });
    expect(countTables(db.sqlite)).toMatchObject({ tags: 2, contacts: 0 });
  });
});
