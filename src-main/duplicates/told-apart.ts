import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { readSurvivors } from '../merges/merged-cards.ts';

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
  const exists = prepareExistence(db);
  if (ids.length < 2) throw new AppError('invalidInput');
  if (!ids.every(exists)) throw new AppError('notFound');
  const remember = preparePairRemembering(db, at);
  let added = 0;
  for (const [place, one] of ids.entries()) {
    for (const other of ids.slice(place + 1)) added += remember(one, other);
  }
  return added;
}

/** Remembers, inside an operation, that one contact is none of these others, whatever they are to one another; those that are gone are left out. */
export function tellApartFrom(
  db: BaseDatabase,
  contactId: number,
  otherIds: readonly number[],
  at: Date,
): void {
  const remember = preparePairRemembering(db, at);
  for (const other of otherIds.filter(prepareExistence(db)))
    if (other !== contactId) remember(contactId, other);
}

function prepareExistence(db: BaseDatabase): (id: number) => boolean {
  const select = prepareCached<[number], number>(db, 'SELECT 1 FROM contacts WHERE id = ?').pluck();
  return (id) => select.get(id) !== undefined;
}

function preparePairRemembering(db: BaseDatabase, at: Date): (one: number, other: number) => number {
  const insert = prepareCached<[number, number, string], never>(
    db,
    `INSERT INTO distinct_pairs (first_id, second_id, decided_at) VALUES (?, ?, ?)
     ON CONFLICT (first_id, second_id) DO NOTHING`,
  );
  return (one, other) => insert.run(...inOrder(one, other), at.toISOString()).changes;
}

/** What the owner decided of pairs: told apart themselves or as cards that were united with them since. */
export type Decisions = Readonly<{
  isToldApart: (one: number, other: number) => boolean;
  /** The card that stands for a card. */
  standsFor: (id: number) => number;
}>;

/** Reads all decisions. */
export function readDecisions(db: BaseDatabase): Decisions {
  const survivors = readSurvivors(db.sqlite);
  const standsFor = (id: number): number => survivors.get(id) ?? id;
  const pairs = new Set(
    prepareCached<[], [number, number]>(db, 'SELECT first_id, second_id FROM distinct_pairs')
      .raw()
      .all()
      .map(([one, other]) => inOrder(standsFor(one), standsFor(other)).join(' ')),
  );
  return {
    standsFor,
    isToldApart: pairs.size === 0 ? () => false : (one, other) => pairs.has(inOrder(one, other).join(' ')),
  };
}

/** Whether the owner told two contacts apart, themselves or cards that were united with them since. */
export function readToldApart(db: BaseDatabase): Decisions['isToldApart'] {
  return readDecisions(db).isToldApart;
}

/** Ids of the contacts that the owner told apart from this one, or from cards that were united with it since. */
export function listToldApart(db: BaseDatabase, contactId: number): readonly number[] {
  const others = prepareCached<[{ contactId: number }], number>(
    db,
    `WITH RECURSIVE members (id) AS (
       VALUES (:contactId) UNION SELECT c.id FROM members JOIN contacts c ON c.merged_into_id = members.id
     ), others (id) AS (
       SELECT second_id FROM distinct_pairs WHERE first_id IN members
       UNION SELECT first_id FROM distinct_pairs WHERE second_id IN members
       UNION SELECT c.merged_into_id FROM others JOIN contacts c ON c.id = others.id WHERE c.merged_into_id IS NOT NULL
     )
     SELECT c.id FROM others JOIN contacts c ON c.id = others.id WHERE c.merged_into_id IS NULL AND c.id <> :contactId`,
  );
  return others.pluck().all({ contactId });
}
