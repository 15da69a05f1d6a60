import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { parseRowImage, type CellValue } from '../journal/row-image.ts';
import { findSurvivor, listMembers } from './merged-cards.ts';
import type { KeptEdits } from './kept-edits.ts';
import { listLateMembers } from './late-members.ts';
import type { MergedGroup } from './merged-groups.ts';
import { findBaseValue, isEditedSince, readRowHistory, type RowTouch } from './row-history.ts';

type Change = Readonly<{ id: number; rowId: number; before: string; after: string }>;

/**
 * Gives the survivor's rows of own fields back the values that a merge had replaced. A value that a later merge has
 * replaced again is that merge's to give back.
 */
export function returnCustomValues({ sqlite }: BaseDatabase, group: MergedGroup, kept: KeptEdits): void {
  const changes = prepareCached<[number, number], Change>(
    { sqlite },
    `SELECT id, row_id AS rowId, before, after FROM changes
       WHERE id BETWEEN ? AND ? AND table_name = 'custom_values' AND json_type(before, '$.value') IS NOT NULL`,
  ).all(group.firstChange, group.lastChange);
  const select = prepareCached<[number], { contactId: number; fieldId: number; value: string }>(
    { sqlite },
    'SELECT contact_id AS contactId, field_id AS fieldId, value FROM custom_values WHERE id = ?',
  );
  const write = prepareCached<unknown[], unknown>(
    { sqlite },
    'UPDATE custom_values SET value = ? WHERE id = ?',
  );
  const root = findSurvivor(sqlite, group.survivorId) ?? group.survivorId;
  const isAlone = listMembers(sqlite, group.survivorId).length === 1;
  const isLast = listLateMembers(sqlite, root, group.lastChange).length === 0;
  for (const { id, rowId, before, after } of changes) {
    const row = select.get(rowId);
    if (row === undefined) continue;
    const history = readRowHistory(sqlite, 'custom_values', rowId);
    if (isEditedSince(history, 'value', id)) {
      const { contactId, fieldId } = row;
      kept.note({ table: 'custom_values', rowId, contactId }, 'edited', `custom:${fieldId}`);
      continue;
    }
    if (!isAlone && row.value !== parseRowImage(after)['value']) continue;
    const found = parseRowImage(before)['value'] ?? null;
    const isFound = isLast && !isAlone && !cameFromGone(history, id, found);
    const value = isFound ? found : findBaseValue(history, 'value', row.value);
    if (value !== row.value) write.run(value, rowId);
  }
}

/** Whether the value that a merge had found was itself brought by merges that have all been taken back since. */
function cameFromGone(history: readonly RowTouch[], changeId: number, found: CellValue): boolean {
  const bringing = history.filter(
    ({ id, by, after }) => id < changeId && by === 'merge' && after['value'] === found,
  );
  return bringing.length > 0 && bringing.every(({ stands }) => !stands);
}
