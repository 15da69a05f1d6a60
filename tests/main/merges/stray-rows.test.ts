import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { insert } from './random-base.ts';
import { openEmpty } from './random-merges.ts';

const at = new Date('2026-05-01T10:00:00Z');
const moments = { created_at: '2025-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z' };

/** Four cards; the second and the fourth have one phone, which the second one has in a bad writing. */
function makeBase(): BaseDatabase {
  const db = openEmpty();
  runOperation(db, { kind: 'create', params: {}, at }, () => {
    for (const id of [1, 2, 3, 4]) {
      insert(db, 'contacts', { id, kind: 'person', name: `Анна ${id}`, sort_name: `Анна ${id}`, ...moments });
    }
    const phone = { type: 'phone', position: 0 };
    insert(db, 'contact_points', { ...phone, id: 1, contact_id: 2, value: '8916 1234567 вечером', valid: 0 });
    insert(db, 'contact_points', { ...phone, id: 2, contact_id: 4, value: '+79161234567', valid: 1 });
  });
  return db;
}

const merge = (db: BaseDatabase, survivorId: number, loserId: number): number =>
  runMerge(db, { contactIds: [survivorId, loserId], survivorId, choices: [] }, at).operationId;

describe('placeStrayRows', () => {
  it('sends two rows that say the same past one another, each to the card that stands for its own', async () => {
    const db = makeBase();
    merge(db, 3, 4);
    const between = merge(db, 2, 3);
    merge(db, 1, 2);
    await undoOperation(db, between, { at });
    const owners = db.sqlite.prepare('SELECT id, contact_id FROM contact_points ORDER BY id').raw().all();
    expect(owners).toEqual([
      [1, 1],
      [2, 3],
    ]);
  });
});
