import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { journaledTables } from '../../../src-main/base/schema.ts';
import { dropJournalTriggers, installJournalTriggers } from '../../../src-main/journal/install-triggers.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;
const at = new Date('2026-05-01T10:00:00Z');
const insertContact = `INSERT INTO contacts (kind, name, sort_name, note, budget, created_at, updated_at)
  VALUES ('person', ?, 'x', ?, ?, 'then', 'then')`;

type Row = {
  table_name: string;
  row_id: number;
  contact_id: number | null;
  change: string;
  before: string | null;
  after: string | null;
};

function readChanges(operationId: number): Row[] {
  return db.sqlite
    .prepare<[number], Row>(
      'SELECT table_name, row_id, contact_id, change, before, after FROM changes WHERE operation_id = ? ORDER BY id',
    )
    .all(operationId);
}

function write(body: () => void): Row[] {
  return readChanges(runOperation(db, { kind: 'edit', params: {}, at }, body).operationId);
}

beforeEach(() => {
  db = createTestDatabase();
  installJournalTriggers(db.sqlite);
});

describe('installJournalTriggers', () => {
  it('refuses inserts, updates and deletes outside an operation on every journaled table', () => {
    write(() => {
      db.sqlite.prepare(insertContact).run('Анна', null, null);
    });
    const refusal = /journal: write outside an operation/;
    expect(() => db.sqlite.prepare(insertContact).run('Пётр', null, null)).toThrow(refusal);
    expect(() => db.sqlite.exec("UPDATE contacts SET name = 'Пётр'")).toThrow(refusal);
    expect(() => db.sqlite.exec('DELETE FROM contacts')).toThrow(refusal);
    expect(db.sqlite.prepare('SELECT name FROM contacts').pluck().all()).toEqual(['Анна']);
    const guarded = db.sqlite
      .prepare(
        "SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' GROUP BY tbl_name HAVING count(*) = 3",
      )
      .pluck()
      .all();
    expect(new Set(guarded)).toEqual(new Set(journaledTables));
  });

  it('keeps no image of an insert, only what differs of an update, the whole row of a delete', () => {
    const inserted = write(() => {
      db.sqlite.prepare(insertContact).run('Анна', 'заметка', 12_345_678_901);
    });
    expect(inserted).toEqual([
      { table_name: 'contacts', row_id: 1, contact_id: 1, change: 'insert', before: null, after: null },
    ]);
    const [updated] = write(() => {
      db.sqlite.exec("UPDATE contacts SET note = NULL, name = 'Анна', budget = 0, gender = '' WHERE id = 1");
    });
    expect(JSON.parse(updated?.before ?? '')).toEqual({
      note: 'заметка',
      budget: 12_345_678_901,
      gender: null,
    });
    expect(JSON.parse(updated?.after ?? '')).toEqual({ note: null, budget: 0, gender: '' });
    const [removed] = write(() => {
      db.sqlite.exec('DELETE FROM contacts');
    });
    expect(JSON.parse(removed?.before ?? '')).toMatchObject({
      name: 'Анна',
      note: null,
      budget: 0,
      gender: '',
      inn: null,
    });
    expect(removed?.after).toBeNull();
  });

  it('keeps texts exactly: quotes, line ends, zero bytes, emoji', () => {
    const text = 'a"b\\c\n\r\t\u0000d\u0001 «ё» 👩‍👩‍👧 \u2028';
    write(() => {
      db.sqlite.prepare(insertContact).run('Анна', text, null);
    });
    const [updated] = write(() => {
      db.sqlite.exec("UPDATE contacts SET note = ''");
    });
    expect(JSON.parse(updated?.before ?? '')).toEqual({ note: text });
    const [removed] = write(() => {
      db.sqlite.prepare('UPDATE contacts SET note = ?').run(text);
      db.sqlite.exec('DELETE FROM contacts');
    }).slice(1);
    expect(JSON.parse(removed?.before ?? '')).toMatchObject({ note: text });
  });

  it('leaves no change for an update that changes nothing', () => {
    write(() => {
      db.sqlite.prepare(insertContact).run('Анна', null, 1);
    });
    expect(write(() => db.sqlite.exec("UPDATE contacts SET name = 'Анна', budget = 1, note = NULL"))).toEqual(
      [],
    );
  });

  it('notes children that a cascade removes, before their parent, with their contact', () => {
    write(() => {
      db.sqlite.prepare(insertContact).run('Анна', null, null);
      db.sqlite.exec(
        "INSERT INTO contact_points (contact_id, type, value, valid, position) VALUES (1, 'phone', '+79161234567', 1, 0)",
      );
    });
    const rows = write(() => db.sqlite.exec('DELETE FROM contacts'));
    expect(rows.map((row) => [row.table_name, row.contact_id, row.change])).toEqual([
      ['contact_points', 1, 'delete'],
      ['contacts', 1, 'delete'],
    ]);
  });

  it('notes the rows that REPLACE removes and refuses a new id for a row', () => {
    const rows = write(() => {
      db.sqlite.exec("INSERT INTO tags (label, normal_label) VALUES ('Опт', 'опт')");
      db.sqlite.exec("INSERT OR REPLACE INTO tags (label, normal_label) VALUES ('ОПТ', 'опт')");
    });
    expect(rows.map((row) => [row.row_id, row.change])).toEqual([
      [1, 'insert'],
      [1, 'delete'],
      [2, 'insert'],
    ]);
    expect(() => write(() => db.sqlite.exec('UPDATE tags SET id = 9'))).toThrow(/an id never changes/);
  });

  it('changes nothing when run again and follows a new column', () => {
    const version = () => db.sqlite.pragma('schema_version', { simple: true });
    const before = version();
    installJournalTriggers(db.sqlite);
    expect(version()).toBe(before);
    db.sqlite.exec('ALTER TABLE contacts ADD COLUMN nickname TEXT');
    installJournalTriggers(db.sqlite);
    write(() => {
      db.sqlite.prepare(insertContact).run('Анна', null, null);
    });
    const [updated] = write(() => db.sqlite.exec("UPDATE contacts SET nickname = 'Аня'"));
    expect(updated?.after).toBe('{"nickname":"Аня"}');
  });
});

describe('dropJournalTriggers', () => {
  it('lets a migration write rows until the triggers are put back', () => {
    dropJournalTriggers(db.sqlite);
    db.sqlite.prepare(insertContact).run('Анна', null, null);
    installJournalTriggers(db.sqlite);
    expect(() => db.sqlite.exec('DELETE FROM contacts')).toThrow(/journal/);
  });
});
