import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import type { UndoResult } from '../../../src-shared/journal/operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { rootOf, type Trees } from './merge-model.ts';

/** An act: numbers that choose among what can be done at that moment. */
export const actArbitrary = fc.record({
  undoes: fc.boolean(),
  picks: fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
});
export type Act = typeof actArbitrary extends fc.Arbitrary<infer Each> ? Each : never;

export type Merge = Readonly<{ operationId: number; loserIds: readonly number[] }>;
type Hashes = Readonly<Record<string, string>>;

/** What an act did: a merge that was first tried and taken back at once, or an undo of one that stands. */
export type Deed = Readonly<{ result: UndoResult; before: Hashes; tried: Hashes }>;

/** Merges and their undoing over one base; `trees` is the oracle's own knowledge of which card stands for which. */
export function createMerger(db: BaseDatabase, count: number) {
  const trees: Trees = new Map();
  const standing: Merge[] = [];
  let moment = Date.UTC(2026, 4, 1);
  const at = (): Date => new Date((moment += 1000));

  async function undo(merge: Merge): Promise<UndoResult> {
    const result = await undoOperation(db, merge.operationId, { at: at() });
    for (const id of merge.loserIds) trees.delete(id);
    standing.splice(standing.indexOf(merge), 1);
    return result;
  }

  async function merge(picks: readonly number[]): Promise<Deed | null> {
    const cards = Array.from({ length: count }, (_, index) => index + 1).filter(
      (id) => rootOf(trees, id) === id,
    );
    const contactIds = [...new Set(picks.map((pick) => cards[pick % cards.length] ?? 0))];
    const [survivorId = 0, ...loserIds] = contactIds;
    if (loserIds.length === 0) return null;
    const before = hashTables(db.sqlite);
    const order = { contactIds, survivorId, choices: [] };
    const trial = runMerge(db, order, at());
    const result = await undoOperation(db, trial.operationId, { at: at() });
    const tried = hashTables(db.sqlite);
    const { operationId } = runMerge(db, order, at());
    for (const id of loserIds) trees.set(id, survivorId);
    standing.push({ operationId, loserIds });
    return { result, before, tried };
  }

  return {
    trees,
    standing,
    undo,
    act: async ({ undoes, picks }: Act): Promise<Deed | null> => {
      const chosen = standing[(picks[0] ?? 0) % Math.max(standing.length, 1)];
      if (!undoes || chosen === undefined) return merge(picks);
      return { result: await undo(chosen), before: {}, tried: {} };
    },
  };
}

const empty = createTestDatabase().sqlite.serialize();

/** An empty base in memory, made in no time. */
export function openEmpty(): BaseDatabase {
  const sqlite = new Database(empty);
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  return wrapDatabase(sqlite);
}
