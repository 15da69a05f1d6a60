import { expect } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { makeRowKey } from '../../../src-main/merges/row-placing.ts';
import { listMovingTables, type MovingTable } from '../../../src-main/merges/reference-policies.ts';

type Row = Readonly<Record<string, string | number | null>>;

/** Which card stands for each card: the oracle keeps it by itself, without the base. */
export type Trees = Map<number, number>;

const readRows = ({ sqlite }: BaseDatabase, table: string): readonly Row[] =>
  sqlite.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY id`).all();

function listTables({ sqlite }: BaseDatabase): readonly MovingTable[] {
  return [...listMovingTables(sqlite, 'moved'), ...listMovingTables(sqlite, 'united')];
}

/** To whom every row belonged before any merge. */
export function recordHomes(db: BaseDatabase): ReadonlyMap<string, number> {
  return new Map(
    listTables(db).flatMap(({ name }) =>
      readRows(db, name).map((row) => [`${name} ${row['id']}`, Number(row['contact_id'])] as const),
    ),
  );
}

/** The card that stands for a card by the oracle. */
export function rootOf(trees: Trees, id: number): number {
  const next = trees.get(id);
  return next === undefined ? id : rootOf(trees, next);
}

/**
 * Every card that stands shows exactly what it and the cards that are united with it have brought, once; a card that
 * is united with none has its own rows and no other.
 */
export function checkOwnership(db: BaseDatabase, homes: ReadonlyMap<string, number>, trees: Trees): void {
  const ids = readRows(db, 'contacts').map((row) => Number(row['id']));
  const roots = ids.filter((id) => rootOf(trees, id) === id);
  const standing = readRows(db, 'contacts').filter((row) => row['deleted_at'] === null);
  expect(standing.map((row) => row['id'])).toEqual(roots);
  for (const table of listTables(db)) {
    const rows = readRows(db, table.name);
    const isShared = table.uniqueWith.length > 0 || table.name === 'contact_points';
    const keyOf = (row: Row): string => (isShared ? makeRowKey(table, row) : String(row['id']));
    for (const root of roots) {
      const brought = rows.filter((row) => {
        const home = homes.get(`${table.name} ${row['id']}`);
        return home !== undefined && rootOf(trees, home) === root;
      });
      const shown = rows.filter((row) => row['contact_id'] === root);
      const isAlone = ids.every((id) => id === root || rootOf(trees, id) !== root);
      // What a card had twice before any merge it still has twice.
      const once = (keys: readonly string[]): readonly string[] => (isAlone ? keys : [...new Set(keys)]);
      expect({ table: table.name, root, keys: once(shown.map(keyOf)).toSorted() }).toEqual({
        table: table.name,
        root,
        keys: once(brought.map(keyOf)).toSorted(),
      });
      if (table.name === 'contact_points') checkPrimary(shown);
    }
  }
}

function checkPrimary(shown: readonly Row[]): void {
  for (const [type, points] of Map.groupBy(shown, (row) => row['type'])) {
    expect([type, points.filter((row) => row['position'] === 0).length]).toEqual([type, 1]);
  }
}
