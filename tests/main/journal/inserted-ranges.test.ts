import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { listContactChanges } from '../../../src-main/journal/change-log.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { listOperations } from '../../../src-main/journal/journal-queries.ts';
import { runLongOperation, runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;
const at = new Date('2026-05-01T10:00:00Z');

async function writeLong(sql: string, again = ''): Promise<number> {
  const meta = { kind: 'import', params: {}, at } as const;
  const { operationId } = await runLongOperation(db, meta, {}, async (operation) => {
    db.sqlite.exec(sql);
    await operation.flush();
    await operation.pause();
    db.sqlite.exec(again);
  });
  return operationId;
}
const write = (sql: string): number =>
  runOperation(db, { kind: 'edit', params: {}, at }, () => db.sqlite.exec(sql)).operationId;
const undo = (id: number) => undoOperation(db, id, { at });
const pluck = (sql: string) => db.sqlite.prepare(sql).pluck().all();
const listRanges = () =>
  db.sqlite
    .prepare('SELECT operation_id, table_name, first_id, last_id FROM inserted_ranges ORDER BY id')
    .raw()
    .all();
const listChanges = () =>
  db.sqlite.prepare('SELECT table_name, row_id, change FROM changes ORDER BY id').raw().all();
const search = (word: string) =>
  db.sqlite.prepare('SELECT rowid FROM contact_search WHERE contact_search MATCH ?').pluck().all(word);

const contact = (name: string): string =>
  `INSERT INTO contacts (kind, name, sort_name, first_name, created_at, updated_at)
   VALUES ('person', '${name}', '', '${name}', '', '');`;
const phone = (contactId: number): string =>
  `INSERT INTO contact_points (contact_id, type, value, valid, position) VALUES (${contactId}, 'phone', '+7916000000${contactId}', 1, 0);`;
const tag = (label: string): string =>
  `INSERT INTO tags (label, normal_label) VALUES ('${label}', '${label}');`;
const tagged = (contactId: number, tagId: number): string =>
  `INSERT INTO contact_tags (contact_id, tag_id) VALUES (${contactId}, ${tagId});`;

beforeEach(() => {
  db = createTestDatabase();
});

describe('a long operation', () => {
  it('tells of new rows by one range per table and counts them and their contacts', async () => {
    write(contact('Пётр'));
    await writeLong(contact('Анна') + phone(2) + tag('опт'), contact('Яков') + phone(1) + tagged(3, 1));
    expect(listRanges()).toEqual([
      [2, 'tags', 1, 1],
      [2, 'contacts', 2, 3],
      [2, 'contact_points', 1, 2],
      [2, 'contact_tags', 1, 1],
    ]);
    expect(listChanges()).toEqual([['contacts', 1, 'insert']]);
    expect(listOperations(db, { limit: 1, before: null })).toMatchObject([{ changes: 6, contacts: 3 }]);
    expect(pluck('SELECT count(*) FROM fresh_ids')).toEqual([0]);
  });

  it('indexes new contacts and old ones that were given rows, at a flush and at the end', async () => {
    write(contact('Пётр'));
    await writeLong(contact('Анна'), contact('Яковлева') + phone(1) + phone(2));
    expect(search('анна')).toEqual([2]);
    expect(search('яковлева')).toEqual([3]);
    expect(search('79160000001')).toEqual([1]);
    expect(search('79160000002')).toEqual([2]);
  });

  it('logs updates and deletes of its own new rows, and both are taken back with them', async () => {
    const before = hashTables(db.sqlite);
    const id = await writeLong(
      contact('Анна') + contact('Пётр') + phone(1),
      "UPDATE contacts SET name = 'Аня' WHERE id = 1; DELETE FROM contacts WHERE id = 2",
    );
    const after = hashTables(db.sqlite);
    expect(listChanges()).toEqual([
      ['contacts', 1, 'update'],
      ['contacts', 2, 'delete'],
    ]);
    expect(listOperations(db, { limit: 1, before: null })).toMatchObject([{ changes: 5, contacts: 2 }]);
    const { operationId, ...result } = await undo(id);
    expect(result).toEqual({ undone: 2, kept: 0, failed: 0, rows: [] });
    expect(hashTables(db.sqlite)).toEqual(before);
    await undo(operationId);
    expect(hashTables(db.sqlite)).toEqual(after);
    expect(await undo(id)).toMatchObject({ undone: 2, kept: 0 });
    expect(hashTables(db.sqlite)).toEqual(before);
  });

  it('logs every row from the moment when a unique value becomes free', async () => {
    write(tag('опт'));
    const before = hashTables(db.sqlite);
    const id = await writeLong(
      `${tag('сайт')} INSERT OR REPLACE INTO tags (label, normal_label) VALUES ('ОПТ', 'опт'); ${contact('Анна')}`,
    );
    expect(listRanges()).toEqual([[id, 'tags', 2, 2]]);
    expect(listChanges().slice(1)).toEqual([
      ['tags', 1, 'delete'],
      ['tags', 3, 'insert'],
      ['contacts', 1, 'insert'],
    ]);
    expect(await undo(id)).toMatchObject({ kept: 0, failed: 0 });
    expect(hashTables(db.sqlite)).toEqual(before);
  });

  it('goes on by ranges when an update leaves unique columns as they are', async () => {
    write(tag('опт'));
    await writeLong(`UPDATE tags SET label = 'Опт'; ${tag('сайт')}`);
    expect(listRanges()).toHaveLength(1);
    await writeLong(`UPDATE tags SET normal_label = 'оптом' WHERE id = 1; ${tag('опт')}`);
    expect(listRanges()).toHaveLength(1);
  });

  it('leaves no trace when it is taken back or inserts nothing, and refuses writes after it', async () => {
    const meta = { kind: 'import', params: {}, at } as const;
    const failing = runLongOperation(db, meta, {}, async () => {
      db.sqlite.exec(contact('Анна'));
      return Promise.reject(new Error('broken'));
    });
    await expect(failing).rejects.toThrow('broken');
    write(tag('опт'));
    const skipped = await runLongOperation(db, meta, {}, async () =>
      Promise.resolve(
        db.sqlite.exec("INSERT OR IGNORE INTO tags (label, normal_label) VALUES ('опт', 'опт')"),
      ),
    );
    expect(skipped.changes).toBe(0);
    expect(listRanges()).toEqual([]);
    expect(pluck('SELECT count(*) FROM fresh_ids')).toEqual([0]);
    expect(() => db.sqlite.exec(contact('Анна'))).toThrow(/outside an operation/);
  });

  it('counts a contact whose new row it moved on to another one', async () => {
    write(contact('Анна') + contact('Пётр') + phone(2));
    await writeLong(phone(1), 'UPDATE contact_points SET contact_id = 2');
    expect(listOperations(db, { limit: 1, before: null })).toMatchObject([{ changes: 2, contacts: 2 }]);
    await writeLong('UPDATE contact_points SET contact_id = 1 WHERE id = 1');
    expect(listOperations(db, { limit: 1, before: null })).toMatchObject([{ changes: 1, contacts: 1 }]);
  });

  it('does not tell of rows that a savepoint took back', async () => {
    const id = await writeLong(`SAVEPOINT s; ${contact('Анна')} ROLLBACK TO s; ${contact('Пётр')}`);
    expect(listRanges()).toEqual([[id, 'contacts', 1, 1]]);
    expect(await undo(id)).toMatchObject({ undone: 1 });
  });
});

describe('undoOperation over ranges', () => {
  it('keeps whole what was edited or removed since and takes the rest back, redo included', async () => {
    const names = ['Анна', 'Пётр', 'Яков', 'Вера'];
    const id = await writeLong(names.map((name, index) => contact(name) + phone(index + 1)).join(''));
    write("UPDATE contacts SET note = 'звонил' WHERE id = 1; DELETE FROM contacts WHERE id = 2");
    write('DELETE FROM contact_points WHERE contact_id = 3');
    const edited = hashTables(db.sqlite);
    const result = await undo(id);
    expect(result).toMatchObject({ undone: 1, kept: 3, failed: 0 });
    expect(result.rows.map(({ contactId }) => contactId)).toEqual([3, 2, 1]);
    expect(pluck('SELECT name FROM contacts')).toEqual(['Анна', 'Яков']);
    expect(search('вера')).toEqual([]);
    await undo(result.operationId);
    expect(hashTables(db.sqlite)).toEqual(edited);
  });

  it('keeps a contact to which a later long operation added a row, until that is undone', async () => {
    const id = await writeLong(contact('Анна') + contact('Пётр'));
    const later = await writeLong(tag('опт') + tagged(1, 1));
    expect(await undo(later)).toMatchObject({ undone: 1 });
    const last = await writeLong(phone(1));
    expect(await undo(id)).toMatchObject({ undone: 1, kept: 1 });
    expect(pluck('SELECT name FROM contacts')).toEqual(['Анна']);
    expect(await undo(last)).toMatchObject({ undone: 1 });
  });

  it('judges a row by the contact to which it was added', async () => {
    write(contact('Анна') + contact('Пётр'));
    const id = await writeLong(phone(1));
    write('UPDATE contact_points SET contact_id = 2');
    expect(await undo(id)).toMatchObject({ kept: 1, rows: [{ contactId: 1, table: 'contact_points' }] });
  });
});

describe('listContactChanges over ranges', () => {
  it('shows what a long operation put there even after later changes', async () => {
    const id = await writeLong(contact('Анна') + phone(1));
    write("UPDATE contacts SET name = 'Аня'");
    write('DELETE FROM contact_points');
    const changes = listContactChanges(db, 1, 10);
    expect(changes.map((change) => [change.table, change.change, change.operationId])).toEqual([
      ['contact_points', 'delete', 3],
      ['contacts', 'update', 2],
      ['contact_points', 'insert', id],
      ['contacts', 'insert', id],
    ]);
    expect(changes[2]).toMatchObject({ operationKind: 'import', at: at.toISOString() });
    expect(changes[2]?.fields).toContainEqual({ column: 'value', before: null, after: '+79160000001' });
    expect(changes[3]?.fields).toContainEqual({ column: 'name', before: null, after: 'Анна' });
    expect(new Set(changes.map((change) => change.id)).size).toBe(4);
    expect(listContactChanges(db, 1, 3)).toHaveLength(3);
  });

  it('leaves out a row that came to the contact later from nobody', async () => {
    write(contact('Анна'));
    await writeLong(`INSERT INTO import_reviews (operation_id, file_name, row, name, prepared, candidates)
      VALUES (1, 'a.xlsx', 2, 'Анна', '{}', '[]')`);
    write('UPDATE import_reviews SET contact_id = 1');
    expect(listContactChanges(db, 1, 10).map(({ table, change }) => [table, change])).toEqual([
      ['contacts', 'insert'],
    ]);
  });
});
