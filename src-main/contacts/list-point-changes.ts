import type { PointType } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';

/** A row of contact_points as SQLite gives it. */
export type StoredPoint = Readonly<{
  id: number;
  type: PointType;
  kind: string | null;
  service: string | null;
  value: string;
  extension: string | null;
  valid: number;
  position: number;
  note: string | null;
}>;

type Wanted = PreparedPoint & Readonly<{ id?: number | undefined }>;
type Placed = Readonly<{ point: Wanted; position: number }>;

/** What must be done to the stored rows. */
export type PointChanges = Readonly<{
  removed: readonly number[];
  updated: readonly (Placed & Readonly<{ id: number }>)[];
  added: readonly Placed[];
}>;

function differs(stored: StoredPoint, point: PreparedPoint, position: number): boolean {
  return (
    stored.value !== point.value ||
    stored.kind !== point.kind ||
    stored.service !== point.service ||
    stored.extension !== point.extension ||
    (stored.valid === 1) !== point.valid ||
    stored.position !== position ||
    stored.note !== point.note
  );
}

/**
 * The least changes that make the stored points the wanted ones, in their order: a wanted point takes the row with its
 * id, else one with its value; rows that nobody takes are removed. A value wanted twice is kept once.
 */
export function listPointChanges(stored: readonly StoredPoint[], wanted: readonly Wanted[]): PointChanges {
  const free = new Map(stored.map((row) => [row.id, row]));
  const unique = wanted.filter(
    (point, index) => wanted.findIndex(({ value }) => value === point.value) === index,
  );
  // Rows named by id are taken first, so that no other point of an equal value gets them.
  const taken = unique.map(({ id }) => {
    const row = id === undefined ? undefined : free.get(id);
    if (row !== undefined) free.delete(row.id);
    return row;
  });
  const updated: (Placed & { id: number })[] = [];
  const added: Placed[] = [];
  for (const [position, point] of unique.entries()) {
    const row = taken[position] ?? [...free.values()].find(({ value }) => value === point.value);
    if (row === undefined) added.push({ point, position });
    else {
      free.delete(row.id);
      if (differs(row, point, position)) updated.push({ id: row.id, point, position });
    }
  }
  return { removed: [...free.keys()], updated, added };
}
