import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { runMerge } from '../../../src-main/merges/run-merge.ts';
import { AppError } from '../../../src-shared/contract/app-error.ts';
import type { UndoResult } from '../../../src-shared/journal/operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { rootOf, type Trees } from './merge-model.ts';

/** An act: numbers that choose among what can be done at that moment. */
export const actArbitrary = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'undo', 'redo'),
  picks: fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
});
export type Act = typeof actArbitrary extends fc.Arbitrary<infer Each> ? Each : never;

export type Merge = Readonly<{ operationId: number; survivorId: number; loserIds: readonly number[] }>;
type Hashes = Readonly<Record<string, string>>;

/** What an act did: a merge that was first tried and taken back at once, or an undo of one that stands. */
export type Deed = Readonly<{ result: UndoResult; before: Hashes; tried: Hashes }>;

const nothing: UndoResult = { operationId: 1, undone: 0, kept: 0, failed: 0, rows: [] };

/** Merges and their undoing over one base; `trees` is the oracle's own knowledge of which card stands for which. */
export function createMerger(db: BaseDatabase, count: number) {
  const trees: Trees = new Map();
  const standing: Merge[] = [];
  const undone: { merge: Merge; undoId: number }[] = [];
  let moment = Date.UTC(2026, 4, 1);
  const at = (): Date => new Date((moment += 1000));

  async function undo(merge: Merge): Promise<UndoResult> {
    const result = await undoOperation(db, merge.operationId, { at: at() });
    for (const id of merge.loserIds) trees.delete(id);
    standing.splice(standing.indexOf(merge), 1);
    undone.push({ merge, undoId: result.operationId });
    return result;
  }

  function stand(merge: Merge): void {
    for (const id of merge.loserIds) trees.set(id, merge.survivorId);
    standing.push(merge);
  }

  /** Takes an undo back: the cards are one again, or nothing has happened at all. */
  async function redo(): Promise<Deed | null> {
    const last = undone.pop();
    if (last === undefined) return null;
    const before = hashTables(db.sqlite);
    try {
      const result = await undoOperation(db, last.undoId, { at: at() });
      stand(last.merge);
      return { result, before: {}, tried: {} };
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'mergeMoved') throw thrown;
      return { result: nothing, before, tried: hashTables(db.sqlite) };
    }
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
    stand({ operationId, survivorId, loserIds });
    return { result, before, tried };
  }

  return {
    trees,
    standing,
    undo,
    act: async ({ kind, picks }: Act): Promise<Deed | null> => {
      if (kind === 'redo') return redo();
      const chosen = standing[(picks[0] ?? 0) % Math.max(standing.length, 1)];
      if (kind === 'merge' || chosen === undefined) return merge(picks);
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
