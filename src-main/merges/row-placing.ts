import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';
import { makePointKey } from '../../src-shared/merges/unite-points.ts';
import { contactPointSchema } from '../../src-shared/contacts/contact-point.ts';
import type { MovingTable } from './reference-policies.ts';
import { composeIsFree } from './moving-rows.ts';

/** A row of a card, and its place among the points of its type. */
export type CarriedRow = Readonly<{ id: number; contactId: number; position: number | null }>;

/** A card that is to have a row; without a position a point goes to the end of its type. */
export type Place = Readonly<{ contactId: number; position: number | null }>;

type RawRow = Readonly<Record<string, string | number | null>>;

const keyedPointSchema = contactPointSchema.pick({ type: true, service: true, value: true, extension: true });

/** What two rows of a table have in common that one card shows once. */
export function makeRowKey({ name, uniqueWith }: MovingTable, row: RawRow): string {
  if (name === 'contact_points') return makePointKey(keyedPointSchema.parse(pickKeyed(row)));
  return JSON.stringify(uniqueWith.flat().map((column) => row[column] ?? null));
}

function pickKeyed({ type, service, value, extension }: RawRow) {
  return { type, service, value, extension };
}

/** Prepares the placing of rows of a table: gives a row to a card unless that has the same; answers whether it did. */
export function preparePlacing(
  sqlite: Database,
  table: MovingTable,
): (row: CarriedRow, place: Place) => boolean {
  if (table.name === 'contact_points') return preparePointPlacing(sqlite, table);
  const move = prepareCached<[{ id: number; survivorId: number }], unknown>(
    { sqlite },
    `UPDATE "${table.name}" SET contact_id = :survivorId WHERE id = :id AND ${composeIsFree(table)}`,
  );
  return ({ id }, { contactId }) => move.run({ id, survivorId: contactId }).changes > 0;
}

function preparePointPlacing(
  sqlite: Database,
  table: MovingTable,
): (row: CarriedRow, place: Place) => boolean {
  const select = prepareCached<[number], RawRow>({ sqlite }, 'SELECT * FROM contact_points WHERE id = ?');
  const selectOf = prepareCached<[number], RawRow>(
    { sqlite },
    'SELECT * FROM contact_points WHERE contact_id = ?',
  );
  const move = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE contact_points SET contact_id = ?, position = ? WHERE id = ?',
  );
  return ({ id }, { contactId, position }) => {
    const row = select.get(id);
    if (row === undefined) return false;
    const there = selectOf.all(contactId);
    const key = makeRowKey(table, row);
    // Its own card takes a point back whatever it has by now.
    if (position === null && there.some((other) => makeRowKey(table, other) === key)) return false;
    const last = Math.max(
      -1,
      ...there.filter((other) => other['type'] === row['type']).map((other) => Number(other['position'])),
    );
    return move.run(contactId, position ?? last + 1, id).changes > 0;
  };
}
