import { prepareCached } from '../base/prepare-cached.ts';
import type { Database } from 'better-sqlite3';
import type { BaseDatabase } from '../base/base-database.ts';
import { hasLost, type Departure } from './departures.ts';
import { listLateMembers } from './late-members.ts';
import { findSurvivor, listMembers } from './merged-cards.ts';
import type { MergedGroup } from './merged-groups.ts';
import { preparePlacing, type CarriedRow } from './row-placing.ts';
import { listMovingTables, type MovingTable } from './reference-policies.ts';
import { findBaseValue, readRowHistory } from './row-history.ts';

/**
 * Places the rows that stand on a card to which they do not belong any more: each goes to the card that stands for the
 * one that brought it, or stays with that one itself when the same is there already. Then shows what was left with a
 * card only because one that has gone brought the same.
 */
export function placeStrayRows(db: BaseDatabase, group: MergedGroup, departures: readonly Departure[]): void {
  const { sqlite } = db;
  const trees = mapTrees(sqlite, [group.survivorId, ...group.loserIds]);
  const tables = [...listMovingTables(sqlite, 'moved'), ...listMovingTables(sqlite, 'united')];
  for (const table of tables) {
    const place = preparePlacing(sqlite, table);
    const strays: Readonly<{ row: CarriedRow; home: number; root: number }>[] = [];
    for (const row of listCarriedRows(sqlite, table, [...trees.keys()])) {
      const history = readRowHistory(sqlite, table.name, row.id);
      const home = Number(findBaseValue(history, 'contact_id', row.contactId));
      const root = trees.get(home);
      if (root === undefined || root === trees.get(row.contactId)) continue;
      strays.push({ row, home, root });
      const position = findBaseValue(history, 'position', row.position);
      place(row, { contactId: home, position: Number(position) });
    }
    // Only when all are away from where they were: two that say the same would bar each other's way.
    for (const { row, home, root } of strays) {
      if (root !== home) place(row, { contactId: root, position: null });
    }
    for (const root of new Set(trees.values())) {
      const candidates = listCandidates(sqlite, table, root, group.lastChange, departures);
      showHidden(sqlite, table, root, candidates);
    }
  }
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

/**
 * The cards of a tree whose rows may have to be shown now that others have gone: those that came later than the merge
 * that is taken back; all of them when a card has left the tree since, and for own fields, whose values a later merge
 * may have sent back to the card that brought them.
 */
function listCandidates(
  sqlite: Database,
  { name }: MovingTable,
  root: number,
  changeId: number,
  departures: readonly Departure[],
): readonly number[] {
  const members = listMembers(sqlite, root);
  return name === 'custom_values' || hasLost(departures, members, changeId)
    ? members.filter((id) => id !== root)
    : listLateMembers(sqlite, root, changeId);
}

/** Shows rows that were left with cards only because another one had brought the same. */
function showHidden(sqlite: Database, table: MovingTable, root: number, candidates: readonly number[]): void {
  if (table.name !== 'contact_points' && table.uniqueWith.length === 0) return;
  if (candidates.length === 0) return;
  const position = table.name === 'contact_points' ? 'position' : 'NULL';
  const rows = prepareCached<[string], CarriedRow>(
    { sqlite },
    `SELECT id, contact_id AS contactId, ${position} AS position FROM "${table.name}"
     WHERE contact_id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  ).all(JSON.stringify(candidates));
  const place = preparePlacing(sqlite, table);
  for (const row of rows) place(row, { contactId: root, position: null });
}
