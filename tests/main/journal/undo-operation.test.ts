import { beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { listOperations } from '../../../src-main/journal/journal-queries.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import type { OperationKind } from '../../../src-shared/journal/operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';

let db: BaseDatabase;
const at = new Date('2026-05-01T10:00:00Z');

function write(sql: string, kind: OperationKind = 'edit'): number {
  return runOperation(db, { kind, params: { name: 'Анна' }, at }, () => db.sqlite.exec(sql)).operationId;
}
const undo = (id: number) => undoOperation(db, id, { at });
const pluck = (sql: string) => db.sqlite.prepare(sql).pluck().all();

function addContact(id: number, name: string, source: number | null = null): string {
  return `INSERT INTO contacts (id, kind, name, sort_name, source_id, created_at, updated_at)
    VALUES (${id}, 'person', '${name}', '', ${source}, '', '');`;
}
function addPhone(id: number, contactId: number): string {
  return `INSERT INTO contact_points (id, contact_id, type, value, valid, position)
    VALUES (${id}, ${contactId}, 'phone', '+7916000000${id}', 1, 0);`;
}
function addSource(id: number, label: string): string {
  return `INSERT INTO dictionary_values (id, dictionary, label) VALUES (${id}, 'source', '${label}');`;
}

beforeEach(() => {
  db = createTestDatabase();
});

describe('undoOperation', () => {
  it('takes an import back, notes itself, and is taken back by its own undo', async () => {
    const before = hashTables(db.sqlite);
    const id = write(
      addSource(1, 'Сайт') + addContact(1, 'Анна', 1) + addPhone(1, 1) + addContact(2, 'Пётр'),
      'import',
    );
    const after = hashTables(db.sqlite);
    const undone = await undo(id);
    expect(undone).toEqual({ operationId: id + 1, undone: 2, kept: 0, failed: 0, rows: [] });
    expect(hashTables(db.sqlite)).toEqual(before);
    const [undoRow, importRow] = listOperations(db, { limit: 2, before: null });
    expect(importRow).toMatchObject({
      id,
      undoneBy: undone.operationId,
      undoes: null,
      changes: 4,
      contacts: 2,
    });
    expect(undoRow).toMatchObject({ kind: 'undo', undoes: id, undoneBy: null });
    expect(undoRow?.params).toEqual({ name: 'Анна', undoneKind: 'import', redo: 0 });
    await undo(undone.operationId);
    expect(hashTables(db.sqlite)).toEqual(after);
    expect(listOperations(db, { limit: 9, before: undone.operationId })).toMatchObject([
      { id, undoneBy: null },
    ]);
  });

  it('keeps whole a contact that was edited since, lists it by name, and takes the others back', async () => {
    const id = write(
      addContact(1, 'Анна') + addPhone(1, 1) + addContact(2, 'Пётр') + addPhone(2, 2),
      'import',
    );
    write("UPDATE contacts SET note = 'звонил' WHERE id = 1");
    const result = await undo(id);
    expect(result).toMatchObject({ undone: 1, kept: 1, failed: 0 });
    expect(result.rows).toEqual([
      { table: 'contact_points', rowId: 1, contactId: 1, name: 'Анна', outcome: 'kept' },
    ]);
    expect(pluck('SELECT name FROM contacts')).toEqual(['Анна']);
    expect(pluck('SELECT id FROM contact_points')).toEqual([1]);
    await expect(undo(id)).rejects.toMatchObject({ code: 'operationUndone' });
  });

  it('keeps a created contact to which only a row was added since', async () => {
    const id = write(addContact(1, 'Анна'));
    write(`INSERT INTO interactions (contact_id, kind, happened_at, created_at) VALUES (1, 'call', '', '')`);
    expect(await undo(id)).toMatchObject({ undone: 0, kept: 1 });
    expect(pluck('SELECT name FROM contacts')).toEqual(['Анна']);
  });

  it('leaves an operation that stays as a whole undoable for later', async () => {
    const id = write(addContact(1, 'Анна'));
    const edit = write("UPDATE contacts SET name = 'Аня'");
    expect(await undo(id)).toMatchObject({ undone: 0, kept: 1 });
    await undo(edit);
    expect(await undo(id)).toMatchObject({ undone: 1, kept: 0 });
    expect(pluck('SELECT count(*) FROM contacts')).toEqual([0]);
  });

  it('judges a row added to an existing contact by that row alone', async () => {
    write(addContact(1, 'Анна'));
    const id = write(addPhone(1, 1) + addPhone(2, 1));
    write("UPDATE contacts SET name = 'Аня'");
    write("UPDATE contact_points SET note = 'рабочий' WHERE id = 2");
    expect(await undo(id)).toMatchObject({ undone: 0, kept: 1 });
    expect(pluck('SELECT id FROM contact_points')).toEqual([2]);
  });

  it('never writes over a later edit, and reverts the earlier one once the later is gone', async () => {
    write(addContact(1, 'А'));
    const first = write("UPDATE contacts SET name = 'Б'");
    const second = write("UPDATE contacts SET name = 'В'");
    expect(await undo(first)).toMatchObject({ undone: 0, kept: 1 });
    expect(pluck('SELECT name FROM contacts')).toEqual(['В']);
    const undoSecond = await undo(second);
    const undoFirst = await undo(first);
    expect(pluck('SELECT name FROM contacts')).toEqual(['А']);
    expect(await undo(undoSecond.operationId)).toMatchObject({ undone: 0, kept: 1 });
    expect(pluck('SELECT name FROM contacts')).toEqual(['А']);
    await undo(undoFirst.operationId);
    await undo(undoSecond.operationId);
    expect(pluck('SELECT name FROM contacts')).toEqual(['В']);
  });

  it('keeps silently a dictionary value and a tag that others use now', async () => {
    write(addContact(9, 'Старый'));
    const id = write(
      `${addSource(1, 'Сайт')}${addContact(1, 'Анна', 1)}
       INSERT INTO tags (id, label, normal_label) VALUES (1, 'Опт', 'опт');
       INSERT INTO contact_tags (contact_id, tag_id) VALUES (1, 1);`,
      'import',
    );
    write(
      'UPDATE contacts SET source_id = 1 WHERE id = 9; INSERT INTO contact_tags (contact_id, tag_id) VALUES (9, 1)',
    );
    expect(await undo(id)).toMatchObject({ undone: 1, kept: 0, failed: 0, rows: [] });
    expect(pluck('SELECT label FROM dictionary_values UNION SELECT label FROM tags')).toEqual([
      'Опт',
      'Сайт',
    ]);
    expect(pluck('SELECT contact_id FROM contact_tags')).toEqual([9]);
  });

  it('keeps the values of a kept contact so that its later edits can still be taken back', async () => {
    const id = write(addSource(1, 'Сайт') + addContact(1, 'Анна', 1), 'import');
    const edit = write(`${addSource(2, 'Авито')} UPDATE contacts SET source_id = 2`);
    await undo(id);
    expect(await undo(edit)).toMatchObject({ undone: 1, failed: 0 });
    expect(pluck('SELECT source_id FROM contacts')).toEqual([1]);
  });

  it('counts and names the rows of an operation without contacts', async () => {
    const id = write(addSource(1, 'Сайт') + addSource(2, 'Авито'), 'dictionary');
    write(addContact(1, 'Анна', 1));
    expect(await undo(id)).toMatchObject({
      undone: 1,
      kept: 1,
      rows: [{ table: 'dictionary_values', rowId: 1, contactId: null, name: 'Сайт', outcome: 'kept' }],
    });
  });

  it('reports what a constraint forbids as failed and goes on with the rest', async () => {
    write(`${addContact(1, 'Анна')} INSERT INTO tags (id, label, normal_label) VALUES (1, 'Опт', 'опт');
      INSERT INTO contact_tags (contact_id, tag_id) VALUES (1, 1); ${addContact(2, 'Пётр')}`);
    const id = write("DELETE FROM contact_tags; UPDATE contacts SET name = 'Петя' WHERE id = 2");
    write('INSERT INTO contact_tags (contact_id, tag_id) VALUES (1, 1)');
    expect(await undo(id)).toMatchObject({
      undone: 1,
      failed: 1,
      rows: [{ table: 'contact_tags', contactId: 1, name: 'Анна', outcome: 'failed' }],
    });
    expect(pluck('SELECT name FROM contacts')).toEqual(['Анна', 'Пётр']);
  });

  it('takes nothing back for an operation that changed nothing, and does not know an id never given', async () => {
    const { operationId } = runOperation(db, { kind: 'edit', params: {}, at }, () => undefined);
    expect(await undo(operationId)).toEqual({ operationId, undone: 0, kept: 0, failed: 0, rows: [] });
    await expect(undo(operationId + 1)).rejects.toMatchObject({ code: 'operationUnknown' });
  });

  it('refuses the second of two undos that were asked for at once', async () => {
    const id = write(addContact(1, 'Анна'));
    const outcomes = await Promise.allSettled([undo(id), undo(id)]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
  });

  it('tells its progress and, cancelled, leaves everything as it was', async () => {
    const contacts = Array.from({ length: 1500 }, (_, index) => addContact(index + 1, 'А')).join('');
    const id = write(contacts, 'import');
    const before = hashTables(db.sqlite);
    const controller = new AbortController();
    const seen: number[] = [];
    const job = {
      signal: controller.signal,
      progress: ({ done, total }: { done: number; total: number | null }) => {
        expect(total).toBe(1500);
        seen.push(done);
        if (done >= 1000) controller.abort();
      },
    };
    await expect(undoOperation(db, id, { at, job })).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toEqual([500, 1000]);
    expect(hashTables(db.sqlite)).toEqual(before);
    expect(await undo(id)).toMatchObject({ undone: 1500 });
  });
});
