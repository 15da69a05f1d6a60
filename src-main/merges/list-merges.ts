import { prepareCached } from '../base/prepare-cached.ts';
import type { ChannelOutput } from '../../src-shared/contract/contract.ts';
import { AppError } from '../../src-shared/contract/app-error.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { findSurvivor } from './merged-cards.ts';

type Row = Readonly<{
  operationId: number;
  at: string;
  undoneBy: number | null;
  survivorId: number;
  id: number;
  name: string;
}>;

// A merge touches both the card that stays and those that go: the index by contact finds it from either.
const mergesSql = `
  WITH own AS (
    SELECT DISTINCT operations.id, at, undone_by, first_change, last_change
    FROM changes JOIN operations ON operations.id = operation_id
    WHERE contact_id = :contactId AND table_name = 'contacts' AND kind = 'merge'
  )
  SELECT own.id AS operationId, at, undone_by AS undoneBy, after ->> '$.merged_into_id' AS survivorId,
    contacts.id, contacts.name
  FROM own JOIN changes ON changes.id BETWEEN first_change AND last_change JOIN contacts ON contacts.id = row_id
  WHERE table_name = 'contacts' AND change = 'update' AND json_type(after, '$.merged_into_id') = 'integer'
    AND (contacts.id = :contactId OR after ->> '$.merged_into_id' = :contactId
      OR after ->> '$.merged_into_id' = (
        SELECT mine.after ->> '$.merged_into_id' FROM changes mine
        WHERE mine.contact_id = :contactId AND mine.operation_id = own.id AND mine.table_name = 'contacts'
          AND json_type(mine.after, '$.merged_into_id') = 'integer'))
  ORDER BY own.id DESC, contacts.id`;

/** The merges that a card took part in, newest first, and the card that stands for it now. Throws AppError `notFound`. */
export function listMerges({ sqlite }: BaseDatabase, contactId: number): ChannelOutput<'merges:ofContact'> {
  const survivorId = findSurvivor(sqlite, contactId);
  if (survivorId === null) throw new AppError('notFound');
  const rows = prepareCached<[{ contactId: number }], Row>({ sqlite }, mergesSql).all({ contactId });
  const merges = [...Map.groupBy(rows, ({ operationId }) => operationId).values()].flatMap((cards) => {
    const [first] = cards;
    if (first === undefined) return [];
    return [
      {
        operationId: first.operationId,
        at: first.at,
        survivorId: first.survivorId,
        contacts: cards.map(({ id, name }) => ({ id, name })),
        undone: first.undoneBy !== null,
      },
    ];
  });
  return { contactId: survivorId, merges };
}
