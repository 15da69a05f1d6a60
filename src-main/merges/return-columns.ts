import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import type { CellValue } from '../journal/row-image.ts';
import { chooseColumnsAnew } from './choose-columns-anew.ts';
import type { KeptEdits } from './kept-edits.ts';
import { listLateMembers } from './late-members.ts';
import { listMembers } from './merged-cards.ts';
import type { MergedGroup } from './merged-groups.ts';
import type { RawCard } from './read-merging-cards.ts';
import { returnCustomValues } from './return-custom-values.ts';
import {
  findBaseValue,
  isEditedSince,
  listMergedColumns,
  readRowHistory,
  type RowTouch,
} from './row-history.ts';
import { writeCard, writeColumns } from './unite-cards.ts';
import { findFieldOfColumn } from './field-of-column.ts';

/** How a card tells which one stands for it: never a value to choose. */
const structural: ReadonlySet<string> = new Set(['deleted_at', 'merged_into_id']);
/** What follows from other columns. */
const following: ReadonlySet<string> = new Set(['name', 'sort_name', 'updated_at', 'created_at']);

/**
 * Gives the card that stayed its own values back where a merge had changed them. What the owner has edited since stays
 * and is noted. While other cards are still united with it, a value that came from one that goes is chosen anew among
 * those that are left; so it is in the card with which it was itself united since.
 */
export function returnColumns(db: BaseDatabase, group: MergedGroup, kept: KeptEdits): void {
  const { sqlite } = db;
  const id = group.survivorId;
  const history = readRowHistory(sqlite, 'contacts', id);
  const merged = history.find(
    (touch) => touch.id >= group.firstChange && touch.id <= group.lastChange && touch.by === 'merge',
  );
  const stored = readCard(db, id);
  const columns = Object.keys(merged?.before ?? {}).filter((column) => !structural.has(column));
  const isEdited = (column: string): boolean => isEditedSince(history, column, group.firstChange);
  const isAlone = listMembers(sqlite, id).length === 1;
  const isLast = listLateMembers(sqlite, id, group.lastChange).length === 0;
  const base = (column: string): CellValue => findBaseValue(history, column, stored[column] ?? null);
  const values = new Map<string, CellValue>();
  const anew = new Set<string>();
  if (isAlone) {
    for (const column of listMergedColumns(history)) {
      if (!structural.has(column)) values.set(column, base(column));
    }
  } else {
    for (const column of columns) {
      if (isEdited(column)) continue;
      if (isLast && stored[column] === merged?.after[column] && !cameFromGone(history, column, merged))
        values.set(column, merged?.before[column] ?? null);
      else if (column === 'created_at' || !following.has(column)) anew.add(column);
    }
  }
  for (const column of columns) {
    if (isEdited(column) && !following.has(column)) {
      kept.note({ table: 'contacts', rowId: id, contactId: id }, 'edited', findFieldOfColumn(column));
    }
  }
  writeColumns(db, id, dropEqual(stored, values));
  if (anew.size > 0) chooseColumnsAnew(db, id, anew, history);
  if (anew.size > 0 || isEdited('name')) writeCard(db, readCard(db, id), new Map());
  returnCustomValues(db, group, kept);
  const brought = new Map(
    columns
      .filter((column) => !following.has(column))
      .map((column) => [column, merged?.after[column] ?? null]),
  );
  mendAncestors(db, stored, brought);
}

/** Whether what a merge had found in a column was itself brought by a merge that has been taken back since. */
function cameFromGone(history: readonly RowTouch[], column: string, merged: RowTouch | undefined): boolean {
  // A moment and a composed name are nobody's values: they go back, or are composed anew.
  if (following.has(column) && column !== 'created_at') return false;
  const before = history.findLast(({ id, before }) => id < (merged?.id ?? 0) && column in before);
  if (before === undefined || before.by !== 'merge' || before.stands) return false;
  return before.after[column] === merged?.before[column];
}

/** Cards with which the one that stayed was united since may show what came from a card that has gone. */
function mendAncestors(
  db: BaseDatabase,
  { merged_into_id: parent }: RawCard,
  brought: ReadonlyMap<string, CellValue>,
): void {
  if (typeof parent !== 'number' || brought.size === 0) return;
  const history = readRowHistory(db.sqlite, 'contacts', parent);
  const stored = readCard(db, parent);
  const own = new Set(listMergedColumns(history));
  const anew = [...brought.keys()].filter((column) => {
    const last = history.findLast(({ before, stands, by }) => column in before && stands && by !== 'undo');
    if (!own.has(column) || last?.by !== 'merge') return false;
    return stored[column] === brought.get(column) || column === 'note' || column.startsWith('consent');
  });
  if (anew.length > 0) {
    chooseColumnsAnew(db, parent, new Set(anew), history);
    writeCard(db, readCard(db, parent), new Map());
  }
  mendAncestors(db, stored, brought);
}

function readCard({ sqlite }: BaseDatabase, id: number): RawCard {
  return prepareCached<[number], RawCard>({ sqlite }, 'SELECT * FROM contacts WHERE id = ?').get(id) ?? {};
}

function dropEqual(stored: RawCard, values: ReadonlyMap<string, CellValue>): ReadonlyMap<string, CellValue> {
  return new Map([...values].filter(([column, value]) => stored[column] !== value));
}
