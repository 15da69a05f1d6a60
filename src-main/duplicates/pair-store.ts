import * as z from 'zod';
import { duplicateReasonSchema, type DuplicatePair } from '../../src-shared/duplicates/duplicate.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import type { LinkedPair } from './cluster-pairs.ts';
import { readToldApart } from './told-apart.ts';

/** A pair as the last scan left it, without its reasons. */
export type StoredPair = LinkedPair & Readonly<{ probability: number }>;

/** No limit, as SQLite says it. */
export const unlimited = -1;

const reasonsSchema = z.array(duplicateReasonSchema);

/** A pair as it is kept; `living` is 1 when both contacts still live. */
export type KeptPair = StoredPair & Readonly<{ living: number }>;

/** Some pairs of the last scan, those after a place in the table; `next` is null when there are no more. */
export function listStoredPairs(
  db: BaseDatabase,
  after: number,
  limit: number,
): Readonly<{ pairs: readonly KeptPair[]; next: number | null }> {
  const rows = prepareCached<[number, number], KeptPair & Readonly<{ place: number }>>(
    db,
    `SELECT p.rowid AS place, p.first_id AS firstId, p.second_id AS secondId, p.probability, p.weight, p.lane,
       EXISTS (SELECT 1 FROM contacts WHERE id = p.first_id AND deleted_at IS NULL)
         AND EXISTS (SELECT 1 FROM contacts WHERE id = p.second_id AND deleted_at IS NULL) AS living
     FROM duplicate_pairs AS p WHERE p.rowid > ? ORDER BY p.rowid LIMIT ?`,
  ).all(after, limit);
  return { pairs: rows, next: rows.length < limit ? null : (rows.at(-1)?.place ?? null) };
}

/** A prepared question whether a contact lives. */
export function prepareLiving(db: BaseDatabase): (id: number) => boolean {
  const select = prepareCached<[number], number>(
    db,
    'SELECT 1 AS living FROM contacts WHERE id = ? AND deleted_at IS NULL',
  ).pluck();
  return (id) => select.get(id) === 1;
}

/** Pairs of the last scan between contacts that still live and that the owner has not told apart. */
export function listWaitingPairs(db: BaseDatabase): readonly StoredPair[] {
  const isToldApart = readToldApart(db);
  return listStoredPairs(db, 0, unlimited).pairs.filter(
    ({ firstId, secondId, living }) => living === 1 && !isToldApart(firstId, secondId),
  );
}

/** The reasons of some pairs, in the order of the pairs. */
export function explainPairs({ sqlite }: BaseDatabase, pairs: readonly StoredPair[]): DuplicatePair[] {
  const find = sqlite
    .prepare<[number, number], string>(
      'SELECT reasons FROM duplicate_pairs WHERE first_id = ? AND second_id = ?',
    )
    .pluck();
  return pairs.map(({ firstId, secondId, probability, lane }) => ({
    a: firstId,
    b: secondId,
    probability,
    lane,
    reasons: reasonsSchema.parse(JSON.parse(find.get(firstId, secondId) ?? '[]')),
  }));
}

/** The last scan: up to which operation it looked, and when; null before the first. */
export type LastScan = Readonly<{ operationId: number; scannedAt: string; threshold: number }>;

/** Reads what the last scan noted of itself. */
export function readLastScan({ sqlite }: BaseDatabase): LastScan | null {
  return (
    sqlite
      .prepare<[], LastScan>(
        'SELECT operation_id AS operationId, scanned_at AS scannedAt, threshold FROM duplicate_scans WHERE id = 1',
      )
      .get() ?? null
  );
}
