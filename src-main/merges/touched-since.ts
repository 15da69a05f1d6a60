import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';
import { findContactColumn, listLaterInserts } from '../journal/inserted-ranges.ts';
import type { UndoTarget } from '../journal/undo-target.ts';

const ofOperation = `
  SELECT contact_id FROM changes WHERE id BETWEEN :first AND :last AND contact_id IS NOT NULL
  UNION SELECT before ->> '$.contact_id' FROM changes
  WHERE id BETWEEN :first AND :last AND before ->> '$.contact_id' IS NOT NULL`;

/** The contacts of an operation with which anything was done after it, whatever it was. */
export function listTouchedSince(sqlite: Database, target: UndoTarget): readonly number[] {
  const bounds = { first: target.firstChange, last: target.lastChange };
  const inserted = listLaterInserts(sqlite, target.id).flatMap(({ table, firstId }) =>
    findContactColumn(sqlite, table) === 'contact_id'
      ? [`SELECT contact_id FROM "${table}" WHERE id >= ${firstId}`]
      : [],
  );
  const later = ['SELECT contact_id FROM changes NOT INDEXED WHERE id > :last', ...inserted].join(' UNION ');
  return prepareCached<[typeof bounds], number>(
    { sqlite },
    `SELECT * FROM (${ofOperation}) INTERSECT SELECT * FROM (${later})`,
  )
    .pluck()
    .all(bounds);
}
