import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';
import type { BaseDatabase } from '../base/base-database.ts';
import { listLateMembers } from './late-members.ts';
import { findSurvivor, listMembers } from './merged-cards.ts';
import type { MergedGroup } from './merged-groups.ts';
import { makeRowKey, preparePlacing, type CarriedRow } from './row-placing.ts';
import { listMovingTables, type MovingTable } from './reference-policies.ts';
import { findBaseValue, readRowHistory } from './row-history.ts';

/**
 * Places the rows that stand on a card to which they do not belong any more: each goes to the card that stands for the
 * one that brought it, or to that one itself when the same is there already. Then shows what was left with a card only
 * because one that has gone brought the same. Answers whether there was anything to do.
 */
export function placeStrayRows(db: BaseDatabase, group: MergedGroup): boolean {
  const { sqlite } = db;
  const trees = mapTrees(sqlite, [group.survivorId, ...group.loserIds]);
  const tables = [...listMovingTables(sqlite, 'moved'), ...listMovingTables(sqlite, 'united')];
  let placed = false;
  for (const table of tables) {
    const place = preparePlacing(sqlite, table);
    for (const row of listCarriedRows(sqlite, table, [...trees.keys()])) {
      const history = readRowHistory(sqlite, table.name, row.id);
      const home = Number(findBaseValue(history, 'contact_id', row.contactId));
      const root = trees.get(home);
      if (root === undefined || root === trees.get(row.contactId)) continue;
      const position = findBaseValue(history, 'position', row.position);
      const back = { contactId: home, position: Number(position) };
      if (root !== home && place(row, { contactId: root, position: null })) placed = true;
      else placed = place(row, back) || placed;
    }
    placed = showHidden(sqlite, table, group) || placed;
  }
  return placed;
}

/** Every card that is, or is united with, one of these, with the card that stands for it. */
function mapTrees(sqlite: Database, ids: readonly number[]): ReadonlyMap<number, number> {
  const roots = new Set(ids.map((id) => findSurvivor(sqlite, id) ?? id));
  return new Map([...roots].flatMap((root) => listMembers(sqlite, root).map((id) => [id, root] as const)));
}

/** Rows of cards that have ever been changed. Lines and payments of an order are not among them: they follow it. */
function listCarriedRows(
  sqlite: Database,
  { name }: MovingTable,
  contactIds: readonly number[],
): readonly CarriedRow[] {
  if (name === 'order_lines') return [];
  const position = name === 'contact_points' ? 'position' : 'NULL';
  return prepareCached<[string, string], CarriedRow>(
    { sqlite },
    `SELECT id, contact_id AS contactId, ${position} AS position FROM "${name}" AS row
       WHERE contact_id IN (SELECT value FROM json_each(?))${name === 'payments' ? ' AND order_id IS NULL' : ''}
         AND EXISTS (SELECT 1 FROM changes WHERE table_name = ? AND row_id = row.id AND change <> 'insert')`,
  ).all(JSON.stringify(contactIds), name);
}

/** A card that came later has left with itself what a card that goes now had brought: now it is needed. */
function showHidden(
  sqlite: Database,
  table: MovingTable,
  { survivorId, loserIds, lastChange }: MergedGroup,
): boolean {
  const root = findSurvivor(sqlite, survivorId) ?? survivorId;
  const late = listLateMembers(sqlite, root, lastChange);
  if (table.name !== 'contact_points' && table.uniqueWith.length === 0) return false;
  if (late.length === 0) return false;
  const select = prepareCached<[string], Readonly<Record<string, string | number | null>>>(
    { sqlite },
    `SELECT * FROM "${table.name}" WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const gone = loserIds.flatMap((id) => listMembers(sqlite, id));
  const keys = new Set(select.all(JSON.stringify(gone)).map((row) => makeRowKey(table, row)));
  const place = preparePlacing(sqlite, table);
  let shown = false;
  for (const row of select.all(JSON.stringify(late))) {
    if (!keys.has(makeRowKey(table, row))) continue;
    const carried = { id: Number(row['id']), contactId: Number(row['contact_id']), position: null };
    shown = place(carried, { contactId: root, position: null }) || shown;
  }
  return shown;
}
