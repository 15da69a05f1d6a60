import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';
import { parseRowImage, type CellValue, type RowImage } from '../journal/row-image.ts';

/** An update of a row as the journal tells it, the oldest first in a history. */
export type RowTouch = Readonly<{
  id: number;
  /** What made it: a merge, an undo, or anything that the owner did with the card itself. */
  by: 'merge' | 'undo' | 'owner';
  /** False once an undo has taken it back. */
  stands: boolean;
  before: RowImage;
  after: RowImage;
}>;

type Row = Readonly<{
  id: number;
  kind: string;
  revertedBy: number | null;
  before: string | null;
  after: string | null;
}>;

/** All updates of a row, the oldest first. */
export function readRowHistory(sqlite: Database, table: string, rowId: number): readonly RowTouch[] {
  return prepareCached<[string, number], Row>(
    { sqlite },
    `SELECT changes.id, kind, reverted_by AS revertedBy, before, after
       FROM changes JOIN operations ON operations.id = operation_id
       WHERE table_name = ? AND row_id = ? AND change <> 'insert' AND change = 'update' ORDER BY changes.id`,
  )
    .all(table, rowId)
    .map(({ id, kind, revertedBy, before, after }) => ({
      id,
      by: kind === 'merge' || kind === 'undo' ? kind : 'owner',
      stands: revertedBy === null,
      before: parseRowImage(before),
      after: parseRowImage(after),
    }));
}

/**
 * What a column would hold if no merge had ever touched the row: what the owner wrote last, otherwise what was there
 * before the first change. `live` is what it holds now.
 */
export function findBaseValue(history: readonly RowTouch[], column: string, live: CellValue): CellValue {
  const touches = history.filter(({ before }) => column in before);
  const own = touches.findLast(({ by, stands }) => by === 'owner' && stands);
  if (own !== undefined) return own.after[column] ?? null;
  const [first] = touches;
  return first === undefined ? live : (first.before[column] ?? null);
}

/** What a column held before a change; `otherwise` when it has never been touched since. */
export function findValueBefore(
  history: readonly RowTouch[],
  column: string,
  changeId: number,
  otherwise: CellValue,
): CellValue {
  const touch = history.find(({ id, before }) => id >= changeId && column in before);
  return touch === undefined ? otherwise : (touch.before[column] ?? null);
}

/** Whether the owner has written a column after this change, in a change that stands. */
export function isEditedSince(history: readonly RowTouch[], column: string, changeId: number): boolean {
  return history.some(
    ({ id, by, stands, before }) => id > changeId && by === 'owner' && stands && column in before,
  );
}

/** The columns that merges and their undoing have ever touched. */
export function listMergedColumns(history: readonly RowTouch[]): readonly string[] {
  return [...new Set(history.flatMap(({ by, before }) => (by === 'owner' ? [] : Object.keys(before))))];
}
