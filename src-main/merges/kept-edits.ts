import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';
import type { UndoResult } from '../../src-shared/journal/operation.ts';
import { isJournaledTable, listColumns } from '../journal/watched-tables.ts';
import { findSurvivor } from './merged-cards.ts';
import type { MergedGroup } from './merged-groups.ts';

type KeptRow = UndoResult['rows'][number];
type Since = NonNullable<KeptRow['since']>;

/** Collects what the owner did since a merge and what therefore stays, to be listed in the answer of its undo. */
export type KeptEdits = Readonly<{
  note: (
    row: Readonly<{ table: string; rowId: number; contactId: number }>,
    since: Since,
    fieldId?: string,
  ) => void;
  /** Notes the rows that the survivor was given since: they stay with it. */
  noteAdded: (group: MergedGroup, operationId: number) => void;
  finish: () => Pick<UndoResult, 'kept' | 'rows'>;
}>;

const listedRows = 1000;

const addedSql = `
  SELECT table_name AS "table", row_id AS rowId FROM changes JOIN operations ON operations.id = operation_id
  WHERE contact_id = :contactId AND changes.id > :lastChange AND change = 'insert' AND reverted_by IS NULL
    AND kind <> 'undo' AND table_name <> 'contacts'`;
const rangesSql = `
  SELECT table_name AS "table", first_id AS firstId, last_id AS lastId FROM inserted_ranges WHERE operation_id > ?`;

/** Begins to collect. */
export function createKeptEdits(sqlite: Database): KeptEdits {
  const rows = new Map<string, KeptRow>();
  const readName = prepareCached<[number], string>(
    { sqlite },
    'SELECT name FROM contacts WHERE id = ?',
  ).pluck();
  const selectAdded = prepareCached<
    [{ contactId: number; lastChange: number }],
    { table: string; rowId: number }
  >({ sqlite }, addedSql);
  let ranges: readonly { table: string; firstId: number; lastId: number }[] | undefined;

  const note: KeptEdits['note'] = ({ table, rowId, contactId }, since, fieldId) => {
    const key = `${table} ${rowId} ${fieldId ?? ''}`;
    if (rows.has(key)) return;
    const name = readName.get(contactId) ?? '';
    const field = fieldId === undefined ? {} : { fieldId };
    rows.set(key, { table, rowId, contactId, name, outcome: 'kept', since, ...field });
  };

  function listAddedInRanges(contactId: number, operationId: number): { table: string; rowId: number }[] {
    ranges ??= prepareCached<[number], { table: string; firstId: number; lastId: number }>(
      { sqlite },
      rangesSql,
    )
      .all(operationId)
      .filter(({ table }) => isJournaledTable(table) && listColumns(sqlite, table).includes('contact_id'));
    return ranges.flatMap(({ table, firstId, lastId }) =>
      prepareCached<[number, number, number], number>(
        { sqlite },
        `SELECT id FROM "${table}" WHERE contact_id = ? AND id BETWEEN ? AND ?`,
      )
        .pluck()
        .all(contactId, firstId, lastId)
        .map((rowId) => ({ table, rowId })),
    );
  }

  return {
    note,
    noteAdded: ({ survivorId, lastChange }, operationId) => {
      const contactId = findSurvivor(sqlite, survivorId) ?? survivorId;
      const added = new Set([survivorId, contactId]);
      for (const id of added) {
        const found = [
          ...selectAdded.all({ contactId: id, lastChange }),
          ...listAddedInRanges(id, operationId),
        ];
        for (const { table, rowId } of found) {
          const owner = isJournaledTable(table)
            ? prepareCached<[number], number>({ sqlite }, `SELECT contact_id FROM "${table}" WHERE id = ?`)
                .pluck()
                .get(rowId)
            : undefined;
          // The lines of an order come with it.
          if (owner === id && table !== 'order_lines') note({ table, rowId, contactId: id }, 'added');
        }
      }
    },
    finish: () => {
      const all = [...rows.values()];
      return { kept: all.length, rows: all.slice(0, listedRows) };
    },
  };
}
