import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { createPayment, removePayment } from '../../../src-main/payments/payment-commands.ts';
import { insert } from './random-base.ts';
import { openEmpty } from './random-merges.ts';

const at = new Date('2026-05-01T10:00:00Z');
const moments = { created_at: '2025-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z' };

function write(db: BaseDatabase, work: () => void): number {
  return runOperation(db, { kind: 'edit', params: {}, at }, work).operationId;
}

/** Two cards; the second has a phone, a tag that the first has too, an order and payments with and without one. */
function makeBase(): BaseDatabase {
  const db = openEmpty();
  write(db, () => {
    for (const id of [1, 2]) {
      insert(db, 'contacts', { id, kind: 'person', name: `Анна ${id}`, sort_name: `Анна ${id}`, ...moments });
    }
    insert(db, 'contact_points', {
      id: 1,
      contact_id: 2,
      type: 'phone',
      value: '+79160000002',
      valid: 1,
      position: 0,
    });
    insert(db, 'contact_points', {
      id: 2,
      contact_id: 1,
      type: 'phone',
      value: '+79160000001',
      valid: 1,
      position: 0,
    });
    insert(db, 'orders', { id: 1, contact_id: 2, ordered_at: '2026-01-01', total: 500, ...moments });
    for (const orderId of [1, null]) {
      const payment = { paidAt: '2026-01-02', amount: 300, method: null, note: null };
      createPayment(db, { contactId: 2, orderId, payment }, moments.created_at);
    }
  });
  return db;
}

const merge = (db: BaseDatabase): number =>
  runMerge(db, { contactIds: [1, 2], survivorId: 1, choices: [] }, at).operationId;

const read = (db: BaseDatabase, sql: string): unknown[] => db.sqlite.prepare(sql).raw().all();
const ownersOf = (db: BaseDatabase, table: string): unknown[] =>
  read(db, `SELECT id, contact_id FROM ${table} ORDER BY id`);
const paidTotals = (db: BaseDatabase): unknown[] =>
  read(db, 'SELECT contact_id, paid_total FROM contact_facts ORDER BY contact_id');

describe('what an undo brings back to a card that was united meanwhile', () => {
  it('goes to the card that stands for it: payments with their order, phones at the end', async () => {
    const db = makeBase();
    const removal = write(db, () => {
      for (const id of [1, 2]) removePayment(db, id);
      db.sqlite.exec('DELETE FROM contact_points WHERE id = 1');
    });
    merge(db);
    await undoOperation(db, removal, { at });
    expect(ownersOf(db, 'payments')).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(read(db, 'SELECT id, contact_id, position FROM contact_points ORDER BY id')).toEqual([
      [1, 1, 1],
      [2, 1, 0],
    ]);
    expect(paidTotals(db)).toEqual([[1, 600]]);
  });

  it('returns with that card when the merge is taken back', async () => {
    const db = makeBase();
    const removal = write(db, () => {
      removePayment(db, 2);
      db.sqlite.exec('DELETE FROM contact_points WHERE id = 1');
    });
    const merged = merge(db);
    await undoOperation(db, removal, { at });
    await undoOperation(db, merged, { at });
    expect(ownersOf(db, 'payments')).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(ownersOf(db, 'contact_points')).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(paidTotals(db)).toEqual([[2, 600]]);
  });

  it('brings an order back with its payments, and takes it away again', async () => {
    const db = makeBase();
    const sale = write(db, () => {
      insert(db, 'orders', { id: 2, contact_id: 2, ordered_at: '2026-02-01', total: 700, ...moments });
      const payment = { paidAt: '2026-02-02', amount: 100, method: null, note: null };
      createPayment(db, { contactId: 2, orderId: 2, payment }, moments.created_at);
    });
    const gone = await undoOperation(db, sale, { at });
    merge(db);
    const back = await undoOperation(db, gone.operationId, { at });
    expect(ownersOf(db, 'orders')).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(ownersOf(db, 'payments').at(-1)).toEqual([3, 1]);
    expect(paidTotals(db)).toEqual([[1, 700]]);
    await undoOperation(db, back.operationId, { at });
    expect(ownersOf(db, 'orders')).toEqual([[1, 1]]);
    expect(paidTotals(db)).toEqual([[1, 600]]);
  });

  it('stays with the old card what the other has already', async () => {
    const db = makeBase();
    const removal = write(db, () => db.sqlite.exec('DELETE FROM contact_points WHERE id = 1'));
    write(db, () => db.sqlite.exec("UPDATE contact_points SET value = '+79160000002' WHERE id = 2"));
    merge(db);
    await undoOperation(db, removal, { at });
    expect(ownersOf(db, 'contact_points')).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });
});
