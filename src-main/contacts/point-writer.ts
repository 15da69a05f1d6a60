import type { PointType } from '../../src-shared/contacts/contact-field.ts';
import type { PreparedPoint } from '../../src-shared/contacts/prepared-contact.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listPointChanges, type StoredPoint } from './list-point-changes.ts';
import { prepareStatementShapes } from './statement-shapes.ts';

/** A point to be kept under the id that it already has. */
export type WantedPoint = PreparedPoint & Readonly<{ id?: number | undefined }>;

/** Writes the points of contacts over prepared statements. The writers of an existing contact answer whether anything differed. */
export type PointWriter = Readonly<{
  insert: (contactId: number, points: readonly PreparedPoint[]) => void;
  /** Makes the contact's points of a type exactly these, in this order; equal ones keep their rows. */
  replace: (contactId: number, type: PointType, points: readonly WantedPoint[]) => boolean;
  /** Adds the points whose value the contact does not have, after those it has. */
  addMissing: (contactId: number, points: readonly PreparedPoint[]) => boolean;
}>;

/** A point and the place that it takes among the points of its type. */
type PlacedPoint = Readonly<{ point: PreparedPoint; position: number }>;

/** How many points one statement inserts at most. */
const ROWS_AT_ONCE = 8;

const optional = ['kind', 'service', 'extension', 'note'] as const;

/** The insert of these points with a parameter for each value that is there. */
function composeInsert(rows: readonly PlacedPoint[]): string {
  const tuples = rows.map(({ point }) => {
    const marks = optional.map((name) => (point[name] === null ? 'NULL' : '?'));
    return `(?, ?, ?, ?, ?, ${marks.join(', ')})`;
  });
  return `INSERT INTO contact_points (contact_id, type, value, valid, position, ${optional.join(', ')}) VALUES ${tuples.join(', ')}`;
}

/** The values of that insert, and a number that tells its shape: a bit for each optional value of each row. */
function listValues(
  contactId: number,
  rows: readonly PlacedPoint[],
): { values: (number | string)[]; shape: number } {
  const values: (number | string)[] = [];
  let shape = 1;
  for (const { point, position } of rows) {
    values.push(contactId, point.type, point.value, point.valid ? 1 : 0, position);
    for (const name of optional) {
      const value = point[name];
      shape *= 2;
      if (value === null) continue;
      shape += 1;
      values.push(value);
    }
  }
  return { values, shape };
}

/** Prepares the writer; use it inside an operation. */
export function preparePointWriter(db: BaseDatabase): PointWriter {
  const findStatement = prepareStatementShapes(db);
  const select = db.sqlite.prepare<[number, string], StoredPoint>(
    `SELECT id, type, kind, service, value, extension, valid, position, note FROM contact_points
     WHERE contact_id = ? AND type = ? ORDER BY position, id`,
  );
  const update = db.sqlite.prepare(
    'UPDATE contact_points SET kind = ?, service = ?, value = ?, extension = ?, valid = ?, position = ?, note = ? WHERE id = ?',
  );
  const remove = db.sqlite.prepare('DELETE FROM contact_points WHERE id = ?');

  function insertPoints(contactId: number, points: readonly PlacedPoint[]): void {
    for (let start = 0; start < points.length; start += ROWS_AT_ONCE) {
      const rows = points.slice(start, start + ROWS_AT_ONCE);
      const { values, shape } = listValues(contactId, rows);
      findStatement(shape, () => composeInsert(rows)).run(values);
    }
  }

  return {
    insert: (contactId, points) => {
      if (points.length === 0) return;
      const positions = new Map<PointType, number>();
      insertPoints(
        contactId,
        points.map((point) => {
          const position = positions.get(point.type) ?? 0;
          positions.set(point.type, position + 1);
          return { point, position };
        }),
      );
    },
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
      const placed: PlacedPoint[] = [];
      for (const type of new Set(points.map((point) => point.type))) {
        const stored = select.all(contactId, type);
        const values = new Set(stored.map(({ value }) => value));
        let position = (stored.at(-1)?.position ?? -1) + 1;
        for (const point of points) {
          if (point.type !== type || values.has(point.value)) continue;
          values.add(point.value);
          placed.push({ point, position });
          position += 1;
        }
      }
      insertPoints(contactId, placed);
      return placed.length > 0;
    },
  };
}
