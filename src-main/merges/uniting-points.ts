import { prepareCached } from '../base/prepare-cached.ts';
import type { PointType } from '../../src-shared/contacts/contact-field.ts';
import { pointTypes } from '../../src-shared/contacts/contact-field.ts';
import { unitePoints, type UnitedPoint, type UnitingPoint } from '../../src-shared/merges/unite-points.ts';
import type { BaseDatabase } from '../base/base-database.ts';

/** A stored point of a card that takes part in a merge. */
export type StoredUnitingPoint = UnitingPoint & Readonly<{ position: number }>;

type Row = Omit<StoredUnitingPoint, 'valid'> & Readonly<{ valid: number }>;

const selectSql = `
  SELECT id, contact_id AS contactId, type, kind, service, value, extension, valid, note, position
  FROM contact_points WHERE contact_id = ? ORDER BY position, id`;

function compareTypes(one: PointType, other: PointType): number {
  return pointTypes.indexOf(one) - pointTypes.indexOf(other);
}

/** The points of cards, type by type in the order of the cards and of their own places. */
export function readUnitingPoints(
  db: BaseDatabase,
  contactIds: readonly number[],
): readonly StoredUnitingPoint[] {
  const select = prepareCached<[number], Row>(db, selectSql);
  const rows = contactIds.flatMap((id) => select.all(id)).map((row) => ({ ...row, valid: row.valid === 1 }));
  return rows.toSorted((one, other) => compareTypes(one.type, other.type));
}

/** The points of the united card in their order, with the doubles; the card that stays comes first among the ids. */
export function planUnitedPoints(
  db: BaseDatabase,
  contactIds: readonly number[],
): readonly UnitedPoint<StoredUnitingPoint>[] {
  const united = unitePoints(readUnitingPoints(db, contactIds));
  const [survivorId] = contactIds;
  // A point of another card that is shown instead of the survivor's own takes its place.
  const place = ({ shown, doubles }: UnitedPoint<StoredUnitingPoint>): number => {
    const own = [shown, ...doubles].find(({ contactId }) => contactId === survivorId);
    return own === undefined ? Number.MAX_SAFE_INTEGER : own.position;
  };
  return united.toSorted(
    (one, other) => compareTypes(one.shown.type, other.shown.type) || place(one) - place(other),
  );
}

/** Gives the survivor the points that it has not, after its own ones; doubles stay with their old cards. */
export function movePoints(db: BaseDatabase, survivorId: number, losers: readonly number[]): void {
  const move = prepareCached<unknown[], unknown>(
    db,
    'UPDATE contact_points SET contact_id = ?, position = ? WHERE id = ?',
  );
  const ends = new Map<PointType, number>();
  const plan = planUnitedPoints(db, [survivorId, ...losers]);
  for (const { type, contactId, position } of plan.flatMap(({ shown, doubles }) => [shown, ...doubles])) {
    if (contactId === survivorId) ends.set(type, Math.max(ends.get(type) ?? 0, position + 1));
  }
  for (const { shown, doubles } of plan) {
    if (shown.contactId === survivorId) continue;
    const own = doubles.find(({ contactId }) => contactId === survivorId);
    const end = ends.get(shown.type) ?? 0;
    if (own === undefined) ends.set(shown.type, end + 1);
    else move.run(shown.contactId, own.position, own.id);
    move.run(survivorId, own?.position ?? end, shown.id);
  }
}
