import type { Database } from 'better-sqlite3';
import { findContactColumn, listInsertedRanges, listLaterInserts } from './inserted-ranges.ts';
import type { UndoTarget } from './undo-target.ts';

/** Answers whether the owner has edited something since, in changes that still stand. */
export type UndoVerdicts = Readonly<{
  /** A contact that the target created and that, or a row that is or was its own, has a later change: it is kept whole. */
  isCreatedContactEdited: (contactId: number) => boolean;
  /** A row of «разные люди» that speaks of such a contact: it stays with it. */
  isPairOfKept: (table: string, rowId: number) => boolean;
  /** This very row has a later change. */
  isRowEdited: (table: string, rowId: number) => boolean;
}>;

// A change is effective when no undo has reverted it and it does not belong to an undo itself. «Later» is counted
// from the root, so that redoing an operation never writes over one that followed it. An insert is never a later
// change of a row (ids are not reused), which is what lets the partial index changes_by_row serve.
/** SQL of a change that stands: neither reverted nor part of an undo. */
export const effectiveChange = `reverted_by IS NULL
  AND (SELECT kind FROM operations WHERE operations.id = changes.operation_id) <> 'undo'`;

/** Prepares the questions for one undo. Verdicts on contacts are remembered: the undo itself cannot change them. */
export function prepareUndoVerdicts(sqlite: Database, target: UndoTarget): UndoVerdicts {
  const createdSql = sqlite
    .prepare<[number, number, number], number>(
      `SELECT EXISTS (SELECT 1 FROM changes
         WHERE contact_id = ? AND id BETWEEN ? AND ? AND table_name = 'contacts' AND change = 'insert')`,
    )
    .pluck();
  const contactSql = sqlite
    .prepare<[number, number], number>(
      `SELECT EXISTS (SELECT 1 FROM changes WHERE contact_id = ? AND id > ? AND ${effectiveChange})`,
    )
    .pluck();
  const rowSql = sqlite
    .prepare<[string, number, number], number>(
      `SELECT EXISTS (SELECT 1 FROM changes
         WHERE table_name = ? AND row_id = ? AND id > ? AND change <> 'insert' AND ${effectiveChange})`,
    )
    .pluck();
  const known = new Map<number, boolean>();
  const after = target.root.lastChange;
  const created = listInsertedRanges(sqlite, target.id).find(({ table }) => table === 'contacts');
  const isInRange = (contactId: number): boolean =>
    created !== undefined && contactId >= created.firstId && contactId <= created.lastId;
  const givenRows = gatherGivenRows(sqlite, target);
  let left: ReadonlySet<number> | null = null;
  const isLeft = (contactId: number): boolean => {
    left ??= gatherLeftContacts(sqlite, after);
    return left.has(contactId);
  };
  const pairSql = sqlite
    .prepare<[number], [number, number]>('SELECT first_id, second_id FROM distinct_pairs WHERE id = ?')
    .raw();
  const isCreatedContactEdited = (contactId: number): boolean => {
    const remembered = known.get(contactId);
    if (remembered !== undefined) return remembered;
    const verdict =
      (isInRange(contactId) || createdSql.get(contactId, target.firstChange, target.lastChange) === 1) &&
      (givenRows.has(contactId) || contactSql.get(contactId, after) === 1 || isLeft(contactId));
    known.set(contactId, verdict);
    return verdict;
  };
  return {
    isCreatedContactEdited,
    isPairOfKept: (table, rowId) =>
      table === 'distinct_pairs' && (pairSql.get(rowId) ?? []).some(isCreatedContactEdited),
    isRowEdited: (table, rowId) => rowSql.get(table, rowId, after) === 1,
  };
}

/** Contacts that later long operations gave rows to, as far as those stand; an undo has removed what does not. */
function gatherGivenRows(sqlite: Database, { root }: UndoTarget): ReadonlySet<number> {
  const contactIds = listLaterInserts(sqlite, root.id).flatMap(({ table, firstId }) =>
    findContactColumn(sqlite, table) === 'contact_id'
      ? sqlite
          .prepare<[number], number>(
            `SELECT DISTINCT contact_id FROM "${table}" WHERE id >= ? AND contact_id IS NOT NULL`,
          )
          .pluck()
          .all(firstId)
      : [],
  );
  return new Set(contactIds);
}

/**
 * Contacts from which later changes moved a row away. A change stands under the contact that the row came to, so that
 * they are read from the images: without its first contact such a row could never go back.
 */
function gatherLeftContacts(sqlite: Database, after: number): ReadonlySet<number> {
  const contactIds = sqlite
    .prepare<[number], number>(
      `SELECT DISTINCT before ->> '$.contact_id' AS contact FROM changes NOT INDEXED
       WHERE id > ? AND change = 'update' AND instr(before, '"contact_id":') > 0 AND contact IS NOT NULL
         AND ${effectiveChange}`,
    )
    .pluck()
    .all(after);
  return new Set(contactIds);
}
