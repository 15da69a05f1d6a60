import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { countTables, hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { checkOwnership, recordHomes, rootOf, type Trees } from './merge-model.ts';
import { baseArbitrary, fillRandomBase } from './random-base.ts';

const empty = createTestDatabase().sqlite.serialize();

function openEmpty(): BaseDatabase {
  const sqlite = new Database(empty);
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  return wrapDatabase(sqlite);
}

/** An act: numbers that choose among what can be done at that moment. */
const actArbitrary = fc.record({
  undoes: fc.boolean(),
  picks: fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
});

type Merge = Readonly<{ operationId: number; survivorId: number; loserIds: readonly number[] }>;

function pickCards(trees: Trees, count: number, picks: readonly number[]): readonly number[] {
  const standing = Array.from({ length: count }, (_, index) => index + 1).filter(
    (id) => rootOf(trees, id) === id,
  );
  if (standing.length < 2) return [];
  return [...new Set(picks.map((pick) => standing[pick % standing.length] ?? 0))];
}

describe('merges taken back in any order', () => {
  it('leave every table as it was, and show all that was brought on the way', async () => {
    let merges = 0;
    let undos = 0;
    await fc.assert(
      fc.asyncProperty(
        baseArbitrary,
        fc.array(actArbitrary, { minLength: 4, maxLength: 12 }),
        async (base, acts) => {
          const db = openEmpty();
          fillRandomBase(db, base);
          const before = hashTables(db.sqlite);
          const counts = countTables(db.sqlite);
          const homes = recordHomes(db);
          const trees: Trees = new Map();
          const standing: Merge[] = [];
          let moment = Date.UTC(2026, 4, 1);
          const undo = async (merge: Merge): Promise<void> => {
            undos += 1;
            const result = await undoOperation(db, merge.operationId, { at: new Date(moment) });
            expect({ kept: result.kept, failed: result.failed }).toEqual({ kept: 0, failed: 0 });
            for (const id of merge.loserIds) trees.delete(id);
            standing.splice(standing.indexOf(merge), 1);
          };
          for (const { undoes, picks } of acts) {
            moment += 1000;
            const merge = standing[(picks[0] ?? 0) % Math.max(standing.length, 1)];
            if (undoes && merge !== undefined) await undo(merge);
            else {
              const ids = pickCards(trees, base.cards.length, picks);
              const [survivorId = 0, ...loserIds] = ids;
              if (loserIds.length === 0) continue;
              const state = hashTables(db.sqlite);
              const order = { contactIds: ids, survivorId, choices: [] };
              const first = runMerge(db, order, new Date(moment));
              await undoOperation(db, first.operationId, { at: new Date(moment) });
              expect(hashTables(db.sqlite)).toEqual(state);
              const { operationId } = runMerge(db, order, new Date(moment));
              merges += 2;
              undos += 1;
              for (const id of loserIds) trees.set(id, survivorId);
              standing.push({ operationId, survivorId, loserIds });
            }
            checkOwnership(db, homes, trees);
            expect(countTables(db.sqlite)).toEqual(counts);
          }
          for (const merge of acts.length % 2 === 0 ? [...standing] : standing.toReversed())
            await undo(merge);
          checkOwnership(db, homes, trees);
          expect(hashTables(db.sqlite)).toEqual(before);
        },
      ),
      { numRuns: Number(process.env['KARTOTEKA_RUNS'] ?? 60), endOnFailure: process.env['FAST'] === '1' },
    );
    console.log({ merges, undos });
  }, 120_000);
});
