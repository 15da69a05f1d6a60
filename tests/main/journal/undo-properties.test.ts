import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { wrapDatabase } from '../../../src-main/base/open-database.ts';
import { hashTables } from '../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import type { UndoResult } from '../../../src-shared/journal/operation.ts';
import { createTestDatabase } from '../../support/create-test-database.ts';
import { applyOperation, operationsArbitrary, type Deed } from './journal-actions.ts';
import { listContactChanges } from '../../../src-main/journal/change-log.ts';
import { listOperations } from '../../../src-main/journal/journal-queries.ts';

const at = new Date('2026-05-01T10:00:00Z');
const empty = createTestDatabase().sqlite.serialize();

function openEmpty(): BaseDatabase {
  const sqlite = new Database(empty);
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('recursive_triggers = ON');
  return wrapDatabase(sqlite);
}

function undoOne(db: BaseDatabase, id: number): Promise<UndoResult> {
  return undoOperation(db, id, { at });
}

async function undoAll(db: BaseDatabase, ids: readonly number[]): Promise<readonly UndoResult[]> {
  const results = [];
  for (const id of ids) results.push(await undoOne(db, id));
  return results;
}

async function applyAll(db: BaseDatabase, operations: readonly Deed[]): Promise<readonly number[]> {
  const ids: number[] = [];
  for (const [number, deed] of operations.entries()) {
    const id = await applyOperation(db, deed, number);
    if (id !== null) ids.push(id);
  }
  return ids;
}

function orderAtRandom(ids: readonly number[], random: { next: () => { value?: number } }): number[] {
  return ids
    .map((id) => ({ id, rank: random.next().value ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id }) => id);
}

describe('undoOperation over random sequences', () => {
  it('walks back through every state, forward again through redo, and back once more', async () => {
    await fc.assert(
      fc.asyncProperty(operationsArbitrary, async (operations) => {
        const db = openEmpty();
        let states = [hashTables(db.sqlite)];
        let ids: number[] = [];
        for (const [number, deed] of operations.entries()) {
          const id = await applyOperation(db, deed, number);
          if (id === null) continue;
          ids.push(id);
          states.push(hashTables(db.sqlite));
        }
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
  }, 1_200_000);

  it('in any order: nothing kept means the first state, and redo in reverse is always the last state', async () => {
    await fc.assert(
      fc.asyncProperty(operationsArbitrary, fc.infiniteStream(fc.nat(100)), async (operations, random) => {
        const db = openEmpty();
        const before = hashTables(db.sqlite);
        const ids = await applyAll(db, operations);
        const after = hashTables(db.sqlite);
        const results = await undoAll(db, orderAtRandom(ids, random));
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
  }, 1_200_000);

  it('finds the same by ranges as by changes: counts, logs of contacts, what is kept and what is left', async () => {
    await fc.assert(
      fc.asyncProperty(operationsArbitrary, fc.infiniteStream(fc.nat(100)), async (operations, random) => {
        const long = openEmpty();
        const short = openEmpty();
        const ids = await applyAll(
          long,
          operations.map((deed) => ({ ...deed, long: true })),
        );
        const sameIds = await applyAll(
          short,
          operations.map((deed) => ({ ...deed, long: false })),
        );
        expect(sameIds).toEqual(ids);
        const page = { limit: 100, before: null };
        expect(listOperations(long, page)).toEqual(listOperations(short, page));
        const order = orderAtRandom(ids, random);
        // A row that has moved is told where it is now by ranges, where it was by changes.
        const moved = operations.some(({ actions }) => actions.some(({ type }) => type === 'movePhones'));
        expect(moved || tellLogs(long)).toEqual(moved || tellLogs(short));
        for (const id of order) {
          const [byRanges, byChanges] = [await undoOne(long, id), await undoOne(short, id)];
          expect(tellResult(byRanges)).toEqual(tellResult(byChanges));
          expect(hashContacts(long)).toEqual(hashContacts(short));
          // Beside a kept contact values stay or go by the order of the writes, silently. Without a value that has
          // gone a later undo can fail, so that from here on the two bases may differ.
          if (readValues(long) !== readValues(short)) break;
        }
        expect(long.sqlite.pragma('foreign_key_check')).toEqual([]);
        long.sqlite.close();
        short.sqlite.close();
      }),
      { numRuns: 250 },
    );
  }, 1_200_000);
});

/** All but tags and values, of which see above. */
function hashContacts({ sqlite }: BaseDatabase): Readonly<Record<string, string>> {
  const { tags: _tags, dictionary_values: _values, ...hashes } = hashTables(sqlite);
  return hashes;
}

function readValues({ sqlite }: BaseDatabase): string {
  const read = (table: string) => sqlite.prepare(`SELECT * FROM ${table} ORDER BY id`).raw().all();
  return JSON.stringify([read('tags'), read('dictionary_values')]);
}

/** Which of its rows stands for a contact that is kept is a matter of order too. */
function tellResult({ rows, ...counts }: UndoResult): unknown {
  const told = rows.map(({ contactId, name, outcome }) => `${contactId} ${name} ${outcome}`);
  return { ...counts, rows: told.toSorted() };
}

function tellLogs(db: BaseDatabase): readonly string[] {
  const contactIds = db.sqlite
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'contacts'")
    .pluck();
  return Array.from({ length: contactIds.get() ?? 0 }, (_, index) => listContactChanges(db, index + 1, 1000))
    .flat()
    .map(({ id: _id, ...line }) => JSON.stringify(line))
    .toSorted();
}
