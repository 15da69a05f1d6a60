import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { insert, insertOrder } from './random-base.ts';

/** The moment of every merge of these tests: what two of them write is equal. */
export const mergedAt = new Date('2026-05-01T10:00:00Z');

/** Fills an empty base with cards 1 and 2, 3 and 4, …: each two are one client, and a scan has found them for certain. */
export function fillSafePairs(db: BaseDatabase, pairs: number): void {
  runOperation(db, { kind: 'import', params: {}, at: mergedAt }, () => {
    for (let id = 1; id <= pairs * 2; id += 1) {
      const name = `Иванова ${Math.ceil(id / 2)}`;
      const moments = { created_at: '2025-01-01', updated_at: '2025-01-01' };
      insert(db, 'contacts', { id, kind: 'person', name, sort_name: name, last_name: name, ...moments });
      const value = `+7916${String(Math.ceil(id / 2)).padStart(7, '0')}`;
      insert(db, 'contact_points', { contact_id: id, type: 'phone', value, valid: 1, position: 0 });
      insert(db, 'contact_points', {
        contact_id: id,
        type: 'email',
        value: `${id}@mail.ru`,
        valid: 1,
        position: 0,
      });
      insertOrder(db, id, id, true);
    }
  });
  for (let id = 1; id < pairs * 2; id += 2) {
    const found = {
      first_id: id,
      second_id: id + 1,
      probability: 1,
      weight: 20,
      lane: 'safe',
      reasons: '[]',
    };
    insert(db, 'duplicate_pairs', found);
  }
}
