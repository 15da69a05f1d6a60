import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { applyOperation, operationsArbitrary } from './journal-actions.ts';

const at = new Date('2026-05-01T10:00:00Z');
const empty = createTestDatabase().sqlite.serialize();

function openEmpty(): BaseDatabase {
  const sqlite = new Database(empty);
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  return wrapDatabase(sqlite);
}

async function undoAll(db: BaseDatabase, ids: readonly number[]) {
  const results = [];
  for (const id of ids) results.push(await undoOperation(db, id, { at }));
  return results;
}

describe('undoOperation over random sequences', () => {
  it('walks back through every state, forward again through redo, and back once more', async () => {
    await fc.assert(
      fc.asyncProperty(operationsArbitrary, async (operations) => {
        const db = openEmpty();
        let states = [hashTables(db.sqlite)];
        let ids: number[] = [];
        operations.forEach((actions, number) => {
          const id = applyOperation(db, actions, number);
          if (id === null) return;
          ids.push(id);
          states.push(hashTables(db.sqlite));
        });
        for (let pass = 0; pass < 3; pass += 1) {
          states = states.toReversed();
          const undoIds: number[] = [];
          for (const [index, id] of ids.toReversed().entries()) {
            const result = await undoOperation(db, id, { at });
            expect(result).toMatchObject({ kept: 0, failed: 0 });
            expect(hashTables(db.sqlite)).toEqual(states[index + 1]);
            undoIds.push(result.operationId);
          }
          ids = undoIds;
        }
        db.sqlite.close();
      }),
      { numRuns: 300 },
    );
  }, 180_000);

  it('in any order: nothing kept means the first state, and redo in reverse is always the last state', async () => {
    await fc.assert(
      fc.asyncProperty(operationsArbitrary, fc.infiniteStream(fc.nat(100)), async (operations, random) => {
        const db = openEmpty();
        const before = hashTables(db.sqlite);
        const ids = operations.flatMap((actions, number) => applyOperation(db, actions, number) ?? []);
        const after = hashTables(db.sqlite);
        const order = ids
          .map((id) => ({ id, rank: random.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ id }) => id);
        const results = await undoAll(db, order);
        const isWhole = results.every((result) => result.kept + result.failed === 0);
        const reached = isWhole ? hashTables(db.sqlite) : before;
        expect(reached.contacts).toEqual(before.contacts);
        expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
        const isJournaled = db.sqlite.prepare('SELECT 1 FROM operations WHERE id = ?');
        const undone = results.map((result) => result.operationId).filter((id) => isJournaled.get(id));
        const redone = await undoAll(db, undone.toReversed());
        expect(redone.every((result) => result.kept + result.failed === 0)).toBe(true);
        expect(hashTables(db.sqlite)).toEqual(after);
        db.sqlite.close();
      }),
      { numRuns: 700 },
    );
  }, 180_000);
});
