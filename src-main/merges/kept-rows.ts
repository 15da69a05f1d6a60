import { prepareCached } from '../base/prepare-cached.ts';
import type { MergeProposal } from '../../src-shared/merges/merge-proposal.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { listMovingTables, type MovingTable } from './reference-policies.ts';
import { planUnitedPoints } from './uniting-points.ts';

/** Rows that would stay with their old cards because the united one has the same; the card that stays comes first. */
export function countKeptRows(db: BaseDatabase, contactIds: readonly number[]): MergeProposal['kept'] {
  const [survivorId] = contactIds;
  const doubles = planUnitedPoints(db, contactIds).flatMap((point) => point.doubles);
  const tables = [
    ...listMovingTables(db.sqlite, 'moved').filter(({ uniqueWith }) => uniqueWith.length > 0),
    { name: 'custom_values', uniqueWith: [['field_id']] },
  ];
  return [
    ...count('contact_points', doubles),
    ...tables.flatMap((table) => count(table.name, findRepeated(db, table, contactIds))),
  ].filter(({ contactId }) => contactId !== survivorId);
}

type Row = Readonly<{ contactId: number }>;

/** Rows that say, by a unique index, what a row of an earlier card says. */
function findRepeated(
  { sqlite }: BaseDatabase,
  { name, uniqueWith }: MovingTable,
  contactIds: readonly number[],
): readonly Row[] {
  const repeats = uniqueWith.map((columns) => {
    const same = columns.map((column) => ` AND o."${column}" = t."${column}"`).join('');
    return `EXISTS (SELECT 1 FROM "${name}" o JOIN ids ON ids.value = o.contact_id WHERE ids.key < (SELECT key FROM ids WHERE value = t.contact_id)${same})`;
  });
  return prepareCached<[string], Row>(
    { sqlite },
    `WITH ids AS (SELECT key, value FROM json_each(?))
       SELECT t.contact_id AS contactId FROM "${name}" t JOIN ids ON ids.value = t.contact_id
       WHERE ${repeats.join(' OR ')}`,
  ).all(JSON.stringify(contactIds));
}

function count(table: string, rows: readonly Row[]): MergeProposal['kept'] {
  return [...Map.groupBy(rows, ({ contactId }) => contactId)].map(([contactId, own]) => ({
    table,
    contactId,
    rows: own.length,
  }));
}
