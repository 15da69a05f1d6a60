import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { parseRowImage } from '../journal/row-image.ts';
import { isJournaledTable } from '../journal/watched-tables.ts';
import type { Departure } from './departures.ts';
import type { KeptEdits } from './kept-edits.ts';
import type { MergedGroup } from './merged-groups.ts';
import { mendPrimaryPoints, returnPlaces } from './mend-primary-points.ts';
import { followOrders } from './follow-orders.ts';
import { findSurvivor } from './merged-cards.ts';
import { findBaseValue, findValueBefore, readRowHistory } from './row-history.ts';
import { placeStrayRows } from './stray-rows.ts';

type Change = Readonly<{ id: number; table: string; rowId: number; before: string; after: string }>;

type RowPlace = Readonly<{ table: string; rowId: number; contactId: number; position: number | null }>;

const changesSql = `
  SELECT id, table_name AS "table", row_id AS rowId, before, after FROM changes
  WHERE id BETWEEN ? AND ? AND table_name <> 'contacts' AND change = 'update' ORDER BY id DESC`;

/**
 * Gives the cards of a group their rows back. A row that stands where the merge put it goes back to where it was; one
 * that later merges have carried on is fetched from there. A row that the owner has edited goes back with the edit; one
 * that the owner has removed stays removed.
 */
export function returnRows(
  db: BaseDatabase,
  group: MergedGroup,
  departures: readonly Departure[],
  kept: KeptEdits,
): void {
  const { sqlite } = db;
  const changes = prepareCached<[number, number], Change>({ sqlite }, changesSql).all(
    group.firstChange,
    group.lastChange,
  );
  const occupied: RowPlace[] = [];
  for (const change of changes) {
    const { table, rowId } = change;
    const [before, after] = [parseRowImage(change.before), parseRowImage(change.after)];
    const wanted = before['contact_id'];
    if (!isJournaledTable(table) || typeof wanted !== 'number') continue;
    const live = prepareCached<[number], number>({ sqlite }, `SELECT contact_id FROM "${table}" WHERE id = ?`)
      .pluck()
      .get(rowId);
    if (live === undefined) {
      kept.note({ table, rowId, contactId: group.survivorId }, 'removed');
      continue;
    }
    const history = readRowHistory(sqlite, table, rowId);
    if (history.some(({ id, by, stands }) => id > change.id && by === 'owner' && stands)) {
      kept.note({ table, rowId, contactId: wanted }, 'edited');
    }
    const home = Number(findBaseValue(history, 'contact_id', live));
    // What other merges and undoings have carried elsewhere since is placed by where it came from.
    if (live !== after['contact_id'] || findSurvivor(sqlite, home) !== wanted) continue;
    const position = findValueBefore(history, 'position', change.id, null);
    const place = typeof position === 'number' ? position : null;
    const back = { table, rowId, contactId: wanted, position: place };
    if (!moveBack(db, back)) occupied.push(back);
  }
  placeStrayRows(db, group, departures);
  // What stood in their place has been carried to where it came from by now.
  for (const back of occupied) moveBack(db, back);
  followOrders(db, [group.survivorId, ...group.loserIds]);
  returnPlaces(db, [group.survivorId, ...group.loserIds]);
  mendPrimaryPoints(db, [group.survivorId, ...group.loserIds]);
}

/** Gives a row back to a card, unless that has another one in its place: one value of an own field. Answers whether it did. */
function moveBack(db: BaseDatabase, { table, rowId, contactId, position }: RowPlace): boolean {
  const place = position === null ? '' : ', position = :position';
  const free =
    table === 'custom_values'
      ? ` AND NOT EXISTS (SELECT 1 FROM custom_values AS other
           WHERE other.contact_id = :contactId AND other.field_id = custom_values.field_id)`
      : '';
  const { changes } = prepareCached<[Omit<RowPlace, 'table'>], unknown>(
    db,
    `UPDATE "${table}" SET contact_id = :contactId${place} WHERE id = :rowId${free}`,
  ).run({ rowId, contactId, position });
  return changes > 0;
}
