import type { PointType } from '../../../src-shared/contacts/contact-field.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { WantedPoint } from '../../contacts/point-writer.ts';

/** A point of a card, and whether imports of the file have brought it. */
export type CardPoint = WantedPoint & Readonly<{ id: number; ofFile: boolean }>;

type StoredPoint = Omit<WantedPoint, 'id' | 'valid'> &
  Readonly<{ id: number; valid: number; ofFile: number }>;

/** A prepared reading of the points of a card with where they came from, in their order. */
export function preparePointReader(
  { sqlite }: BaseDatabase,
  fileName: string,
): (contactId: number, type: PointType) => readonly CardPoint[] {
  const isOfFile = `kind = 'import' AND json_extract(params, '$.file') = :fileName`;
  const select = sqlite.prepare<[{ contactId: number; type: PointType; fileName: string }], StoredPoint>(
    `SELECT p.id, type, p.kind, service, value, extension, valid, note,
       EXISTS (SELECT 1 FROM inserted_ranges AS r JOIN operations AS o ON o.id = r.operation_id
               WHERE r.table_name = 'contact_points' AND r.first_id <= p.id AND r.last_id >= p.id
                 AND o.${isOfFile})
       OR EXISTS (SELECT 1 FROM changes AS c JOIN operations AS o ON o.id = c.operation_id
               WHERE c.contact_id = :contactId AND c.table_name = 'contact_points' AND c.row_id = p.id
                 AND c.change = 'insert' AND o.${isOfFile}) AS ofFile
     FROM contact_points AS p WHERE contact_id = :contactId AND type = :type ORDER BY position, p.id`,
  );
  return (contactId, type) =>
    select
      .all({ contactId, type, fileName })
      .map((point) => ({ ...point, valid: point.valid === 1, ofFile: point.ofFile === 1 }));
}
