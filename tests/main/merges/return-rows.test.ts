import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { buildPreparedContact } from '../../support/build-prepared-contact.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { writeContacts } from '../../support/write-contacts.ts';
import { insert } from './random-base.ts';

const at = new Date('2026-05-01T10:00:00Z');

/** Four cards; the second and the fourth have a value of an own field. */
function createBase(): BaseDatabase {
  const db = createTestDatabase();
  writeContacts(
    db,
    ['Анна', 'Белла', 'Вера', 'Галина'].map((firstName) => buildPreparedContact({ fields: { firstName } })),
  );
  runOperation(db, { kind: 'edit', params: {}, at }, () => {
    const field_id = insert(db, 'custom_fields', {
      label: 'Размер',
      kind: 'text',
      options: '[]',
      archived: 0,
    });
    insert(db, 'custom_values', { contact_id: 2, field_id, value: 'a' });
    insert(db, 'custom_values', { contact_id: 4, field_id, value: 'b' });
  });
  return db;
}

function prepare(db: BaseDatabase) {
  return {
    merge: (survivorId: number, loserId: number, choices: { fieldId: string; contactId: number }[]) =>
      runMerge(db, { contactIds: [survivorId, loserId], survivorId, choices }, at).operationId,
    undo: (operationId: number) => undoOperation(db, operationId, { at }),
    valuesOf: (id: number) =>
      db.sqlite.prepare('SELECT value FROM custom_values WHERE contact_id = ?').pluck().all(id),
  };
}

describe('returnRows', () => {
  it('leaves the value of an own field that came by another way since in its place', async () => {
    const db = createBase();
    const before = hashTables(db.sqlite);
    const { merge, undo, valuesOf } = prepare(db);
    const first = merge(1, 2, []);
    const second = merge(3, 4, []);
    const third = merge(1, 3, [{ fieldId: 'custom:1', contactId: 3 }]);
    await undo(second);
    const fourth = merge(1, 4, [{ fieldId: 'custom:1', contactId: 4 }]);
    expect(valuesOf(1)).toEqual(['b']);
    expect(await undo(third)).toMatchObject({ kept: 0, failed: 0 });
    expect([valuesOf(1), valuesOf(3)]).toEqual([['b'], []]);
    await undo(fourth);
    expect([valuesOf(1), valuesOf(4)]).toEqual([['a'], ['b']]);
    await undo(first);
    expect(hashTables(db.sqlite)).toEqual(before);
  });

  it('shows the value that a later merge had sent back to the card that brought it', async () => {
    const db = createBase();
    const before = hashTables(db.sqlite);
    const { merge, undo, valuesOf } = prepare(db);
    const inner = merge(1, 2, []);
    const outer = merge(3, 1, []);
    const other = merge(3, 4, [{ fieldId: 'custom:1', contactId: 4 }]);
    expect([valuesOf(3), valuesOf(2)]).toEqual([['b'], ['a']]);
    await undo(outer);
    expect([valuesOf(3), valuesOf(1)]).toEqual([['b'], ['a']]);
    await undo(other);
    await undo(inner);
    expect(hashTables(db.sqlite)).toEqual(before);
  });

  it('gives back a card its own value when what a later merge had found came from a card that has gone', async () => {
    const db = createBase();
    const before = hashTables(db.sqlite);
    const { merge, undo, valuesOf } = prepare(db);
    const gone = merge(2, 4, [{ fieldId: 'custom:1', contactId: 4 }]);
    const trial = merge(2, 1, []);
    await undo(trial);
    const stays = merge(2, 3, []);
    expect(valuesOf(2)).toEqual(['b']);
    await undo(gone);
    await undo(stays);
    expect(hashTables(db.sqlite)).toEqual(before);
  });
});
