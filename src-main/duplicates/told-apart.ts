import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';

/** Two ids in the order in which pairs are kept. */
function inOrder(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one];
}

/**
 * «Разные люди»: remembers, inside an operation, that no two of these contacts are one; answers how many pairs are new.
 * Throws AppError `notFound` when one of them is not there.
 */
export function tellApart(db: BaseDatabase, contactIds: readonly number[], at: Date): number {
  const ids = [...new Set(contactIds)];
  const exists = prepareCached<[number], number>(db, 'SELECT 1 FROM contacts WHERE id = ?').pluck();
  if (ids.length < 2) throw new AppError('invalidInput');
  if (ids.some((id) => exists.get(id) === undefined)) throw new AppError('notFound');
  const insert = prepareCached<[number, number, string], never>(
    db,
    `INSERT INTO distinct_pairs (first_id, second_id, decided_at) VALUES (?, ?, ?)
     ON CONFLICT (first_id, second_id) DO NOTHING`,
  );
  let added = 0;
  for (const [place, one] of ids.entries()) {
    for (const other of ids.slice(place + 1))
      added += insert.run(...inOrder(one, other), at.toISOString()).changes;
  }
  return added;
}

/** Tells of any two contacts whether the owner told them apart; reads all such pairs at once. */
export function readToldApart({ sqlite }: BaseDatabase): (one: number, other: number) => boolean {
  const pairs = new Set(
    sqlite.prepare<[], string>("SELECT first_id || ' ' || second_id FROM distinct_pairs").pluck().all(),
  );
  return (one, other) => pairs.size > 0 && pairs.has(one < other ? `${one} ${other}` : `${other} ${one}`);
}

/** Ids of the contacts that the owner told apart from this one. */
export function listToldApart(db: BaseDatabase, contactId: number): readonly number[] {
  return prepareCached<[number, number], number>(
    db,
    `SELECT second_id FROM distinct_pairs WHERE first_id = ?
     UNION ALL SELECT first_id FROM distinct_pairs WHERE second_id = ?`,
  )
    .pluck()
    .all(contactId, contactId);
}
