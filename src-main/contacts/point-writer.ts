import type { PointType } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { prepareRowInserter, type InsertedValues } from '../base/row-inserter.ts';
import { listPointChanges, type StoredPoint } from './list-point-changes.ts';

/** A point to be kept under the id that it already has. */
export type WantedPoint = PreparedPoint & Readonly<{ id?: number | undefined }>;

/** Writes the points of contacts over prepared statements. The writers of an existing contact answer whether anything differed. */
export type PointWriter = Readonly<{
  /** Inserts rows of new contacts' points, see `toPointRows`. */
  insert: (rows: readonly InsertedValues[]) => void;
  /** Makes the contact's points of a type exactly these, in this order; equal ones keep their rows. */
  replace: (contactId: number, type: PointType, points: readonly WantedPoint[]) => boolean;
  /** Adds the points whose value the contact does not have, after those it has. */
  addMissing: (contactId: number, points: readonly PreparedPoint[]) => boolean;
  /** Adds points that the contact is known to lack, without a look at those it has. */
  append: (contactId: number, points: readonly PreparedPoint[]) => boolean;
}>;

type HeldPoint = readonly [type: PointType, value: string, position: number];

/** A point and the place that it takes among the points of its type. */
type PlacedPoint = Readonly<{ point: PreparedPoint; position: number }>;

const pointRow = {
  table: 'contact_points',
  given: ['contact_id', 'type', 'value', 'valid', 'position'],
  optional: ['kind', 'service', 'extension', 'note'],
} as const;

function toRow(contactId: number, { point, position }: PlacedPoint): InsertedValues {
  const { type, value, valid, kind, service, extension, note } = point;
  return [contactId, type, value, valid ? 1 : 0, position, kind, service, extension, note];
}

/** The rows of a new contact's points, each in its place among those of its type. */
export function toPointRows(contactId: number, points: readonly PreparedPoint[]): InsertedValues[] {
  const positions = new Map<PointType, number>();
  return points.map((point) => {
    const position = positions.get(point.type) ?? 0;
    positions.set(point.type, position + 1);
    return toRow(contactId, { point, position });
  });
}

/** Prepares the writer; use it inside an operation. */
export function preparePointWriter(db: BaseDatabase): PointWriter {
  const insertRows = prepareRowInserter(db, pointRow);
  const select = db.sqlite.prepare<[number, string], StoredPoint>(
    `SELECT id, type, kind, service, value, extension, valid, position, note FROM contact_points
     WHERE contact_id = ? AND type = ? ORDER BY position, id`,
  );
  const update = db.sqlite.prepare(
    'UPDATE contact_points SET kind = ?, service = ?, value = ?, extension = ?, valid = ?, position = ?, note = ? WHERE id = ?',
  );
  const remove = db.sqlite.prepare('DELETE FROM contact_points WHERE id = ?');

  const selectHeld = db.sqlite
    .prepare<[number], HeldPoint>(
      'SELECT type, value, position FROM contact_points WHERE contact_id = ? ORDER BY type, position, id',
    )
    .raw();

  const selectLast = db.sqlite
    .prepare<[number, string], number | null>(
      'SELECT max(position) FROM contact_points WHERE contact_id = ? AND type = ?',
    )
    .pluck();

  function insertPoints(contactId: number, points: readonly PlacedPoint[]): void {
    insertRows(points.map((point) => toRow(contactId, point)));
  }

  return {
    insert: insertRows,
    replace: (contactId, type, points) => {
      const plan = listPointChanges(select.all(contactId, type), points);
      for (const id of plan.removed) remove.run(id);
      for (const { id, point, position } of plan.updated) {
        const { kind, service, value, extension, valid, note } = point;
        update.run(kind, service, value, extension, valid ? 1 : 0, position, note, id);
      }
      insertPoints(contactId, plan.added);
      return plan.removed.length + plan.updated.length + plan.added.length > 0;
    },
    addMissing: (contactId, points) => {
      if (points.length === 0) return false;
      const held = selectHeld.all(contactId);
      const placed: PlacedPoint[] = [];
      for (const point of points) {
        if (held.some(([type, value]) => type === point.type && value === point.value)) continue;
        const position = (held.findLast(([type]) => type === point.type)?.[2] ?? -1) + 1;
        held.push([point.type, point.value, position]);
        placed.push({ point, position });
      }
      insertPoints(contactId, placed);
      return placed.length > 0;
    },
    append: (contactId, points) => {
      const places = new Map<PointType, number>();
      const placed = points.map((point): PlacedPoint => {
        const position = places.get(point.type) ?? (selectLast.get(contactId, point.type) ?? -1) + 1;
        places.set(point.type, position + 1);
        return { point, position };
      });
      insertPoints(contactId, placed);
      return placed.length > 0;
    },
  };
}
