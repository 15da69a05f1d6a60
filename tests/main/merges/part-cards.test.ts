import { describe, expect, it } from 'vitest';
import { findSurvivor } from '../../../src-main/merges/merged-cards.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { updateContact } from '../../../src-main/contacts/contact-commands.ts';
import { readToldApart, tellApart } from '../../../src-main/duplicates/told-apart.ts';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { insert, insertOrder } from './random-base.ts';
import { openEmpty } from './random-merges.ts';

const at = new Date('2026-05-01T10:00:00Z');
type Row = Readonly<Record<string, string | number | null>>;

function write<Value>(db: BaseDatabase, work: () => Value): Value {
  return runOperation(db, { kind: 'edit', params: {}, at }, work).value;
}

/** Cards 1, 2, … of people of the given names, each with a phone of its own and an order. */
function makeBase(...names: readonly string[]): BaseDatabase {
  const db = openEmpty();
  write(db, () => {
    for (const [index, name] of names.entries()) {
      const id = index + 1;
      const [last_name = '', first_name = null] = name.split(' ');
      const moments = { created_at: `2025-01-0${id}T00:00:00Z`, updated_at: `2025-01-0${id}T00:00:00Z` };
      insert(db, 'contacts', {
        id,
        kind: 'person',
        name,
        sort_name: name,
        last_name,
        first_name,
        ...moments,
      });
      insert(db, 'contact_points', {
        contact_id: id,
        type: 'phone',
        value: `+7916000000${id}`,
        valid: 1,
        position: 0,
      });
      insertOrder(db, id, id * 100, true);
    }
  });
  return db;
}

function merge(db: BaseDatabase, survivorId: number, ...loserIds: readonly number[]): number {
  const contactIds = [survivorId, ...loserIds];
  return runMerge(db, { contactIds, survivorId, choices: [] }, at).operationId;
}

function read(db: BaseDatabase, sql: string): readonly Row[] {
  return db.sqlite.prepare<[], Row>(sql).all();
}

const ordersOf = (db: BaseDatabase, id: number): number =>
  read(db, `SELECT id FROM orders WHERE contact_id = ${id}`).length;

describe('partCards', () => {
  it('keeps an edit of the card that stayed and lists it, and gives the rest back', async () => {
    const db = makeBase('Иванова Анна', 'Иванова А.');
    write(db, () => db.sqlite.exec("UPDATE contacts SET birthday = '1990-05-01', note = 'Чай' WHERE id = 2"));
    const operationId = merge(db, 1, 2);
    write(db, () => updateContact(db, 1, { fields: { note: 'Кофе', position: 'Директор' } }, at));
    const result = await undoOperation(db, operationId, { at });
    expect(result).toMatchObject({ undone: 2, kept: 1, failed: 0 });
    expect(result.rows).toEqual([
      {
        table: 'contacts',
        rowId: 1,
        contactId: 1,
        name: 'Иванова Анна',
        outcome: 'kept',
        since: 'edited',
        fieldId: 'note',
      },
    ]);
    expect(read(db, 'SELECT birthday, note, position, name FROM contacts ORDER BY id')).toEqual([
      { birthday: null, note: 'Кофе', position: 'Директор', name: 'Иванова Анна' },
      { birthday: '1990-05-01', note: 'Чай', position: null, name: 'Иванова А.' },
    ]);
  });

  it('leaves a new order with the card that stayed, and what was added to a moved order with the order', async () => {
    const db = makeBase('Иванова Анна', 'Иванова Аня');
    const operationId = merge(db, 1, 2);
    write(db, () => {
      insertOrder(db, 1, 700, false);
      const payment = { order_id: 2, paid_at: '2026-05-02', amount: 50, created_at: '' };
      insert(db, 'payments', { contact_id: 1, ...payment });
      db.sqlite.exec("UPDATE orders SET note = 'срочно' WHERE id = 2");
    });
    const result = await undoOperation(db, operationId, { at });
    expect([ordersOf(db, 1), ordersOf(db, 2)]).toEqual([2, 1]);
    expect(read(db, 'SELECT contact_id, note FROM orders WHERE id = 2')).toEqual([
      { contact_id: 2, note: 'срочно' },
    ]);
    expect(read(db, 'SELECT DISTINCT contact_id FROM payments WHERE order_id = 2')).toEqual([
      { contact_id: 2 },
    ]);
    expect(result.rows.map(({ table, contactId, since }) => `${table} ${contactId} ${since}`)).toEqual([
      'orders 2 edited',
      'orders 1 added',
    ]);
    expect(read(db, 'SELECT contact_id AS id, orders_count AS n FROM contact_facts ORDER BY 1')).toEqual([
      { id: 1, n: 2 },
      { id: 2, n: 1 },
    ]);
  });

  it('leaves a point that was removed since removed, and says so', async () => {
    const db = makeBase('Иванова Анна', 'Иванова Аня');
    const operationId = merge(db, 1, 2);
    write(db, () => db.sqlite.exec('DELETE FROM contact_points WHERE id = 2'));
    const result = await undoOperation(db, operationId, { at });
    expect(result.rows).toMatchObject([{ table: 'contact_points', rowId: 2, since: 'removed' }]);
  });

  it('takes the inner merge of a chain back while the outer one stands, then the outer one', async () => {
    const db = makeBase('Иванова Анна', 'Иванова Аня', 'Иванова А.');
    const before = hashTables(db.sqlite);
    const inner = merge(db, 1, 2);
    const outer = merge(db, 3, 1);
    expect([findSurvivor(db.sqlite, 2), ordersOf(db, 3)]).toEqual([3, 3]);
    await undoOperation(db, inner, { at });
    expect([findSurvivor(db.sqlite, 1), findSurvivor(db.sqlite, 2)]).toEqual([3, 2]);
    expect([ordersOf(db, 2), ordersOf(db, 3)]).toEqual([1, 2]);
    await undoOperation(db, outer, { at });
    expect(hashTables(db.sqlite)).toEqual(before);
  });

  it('chooses anew what came from a card that goes while others are still united', async () => {
    const db = makeBase('Иванова Анна', 'Иванова Анна', 'Иванова Анна');
    write(db, () => {
      db.sqlite.exec(
        "UPDATE contacts SET consent = 'refused', note = 'Чай', birthday = '--05-01' WHERE id = 2",
      );
      db.sqlite.exec(
        "UPDATE contacts SET consent = 'given', note = 'Кофе', birthday = '1990-05-01' WHERE id = 3",
      );
    });
    const first = merge(db, 1, 2);
    merge(db, 1, 3);
    const card = 'SELECT consent, note, birthday FROM contacts WHERE id = 1';
    expect(read(db, card)).toEqual([{ consent: 'refused', note: 'Чай\nКофе', birthday: '1990-05-01' }]);
    await undoOperation(db, first, { at });
    expect(read(db, card)).toEqual([{ consent: 'given', note: 'Кофе', birthday: '1990-05-01' }]);
  });

  it('carries «different people» over to the card that stays, and back', async () => {
    const db = makeBase('Иванова Анна', 'Иванова Аня', 'Иванова Алла');
    write(db, () => tellApart(db, [2, 3], at));
    const operationId = merge(db, 1, 2);
    expect(readToldApart(db)(1, 3)).toBe(true);
    await undoOperation(db, operationId, { at });
    expect(readToldApart(db)(1, 3)).toBe(false);
  });
});

describe('uniteAgain', () => {
  it('brings a merge back whose undo is taken back, as long as nothing was done with the cards', async () => {
    const db = makeBase('Иванова Анна', 'Иванова Аня');
    const operationId = merge(db, 1, 2);
    const united = hashTables(db.sqlite);
    const undo = await undoOperation(db, operationId, { at });
    const redo = await undoOperation(db, undo.operationId, { at });
    expect(hashTables(db.sqlite)).toEqual(united);
    await undoOperation(db, redo.operationId, { at });
    write(db, () => updateContact(db, 2, { fields: { note: 'Чай' } }, at));
    const parted = hashTables(db.sqlite);
    const last = db.sqlite
      .prepare<[], number>("SELECT max(id) FROM operations WHERE kind = 'undo'")
      .pluck()
      .get();
    await expect(undoOperation(db, last ?? 0, { at })).rejects.toMatchObject({ code: 'mergeMoved' });
    expect(hashTables(db.sqlite)).toEqual(parted);
  });
});
