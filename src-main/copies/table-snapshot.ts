import type { Database } from 'better-sqlite3';
import { hashTables } from '../journal/hash-tables.ts';

/** The content of a base in figures: rows of every table, hashes of those that hold the owner's data. */
export type TableSnapshot = Readonly<{
  counts: Readonly<Record<string, number>>;
  hashes: Readonly<Record<string, string>>;
}>;

/** Counts and hashes the tables of an open base. */
export function takeTableSnapshot(sqlite: Database): TableSnapshot {
  const names = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const counts: Record<string, number> = {};
  for (const name of names) {
    counts[name] = Number(sqlite.prepare(`SELECT count(*) FROM "${name}"`).pluck().get());
  }
  return { counts, hashes: hashTables(sqlite) };
}

/** Whether two bases hold the same. */
export function areSnapshotsEqual(one: TableSnapshot, other: TableSnapshot): boolean {
  return isSameRecord(one.counts, other.counts) && isSameRecord(one.hashes, other.hashes);
}

function isSameRecord(
  one: Readonly<Record<string, string | number>>,
  other: Readonly<Record<string, string | number>>,
): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => one[name] === other[name]);
}
