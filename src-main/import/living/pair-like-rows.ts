import { countEqualCells, type RowPairs, type RowTables } from './pair-rows.ts';

/** A value that more rows than this share tells nobody from the others: a city, a source. */
const mostSharing = 5;
const leastShare = 0.5;

/**
 * Pairs what neither key nor code has paired: rows that share something rare and at least half of what the remembered
 * row says, or a whole name, if only one remembered row is so like. `freshPlaces` are the rows that wait, `named` those
 * of them with a whole name.
 */
export function pairLikeRows(
  tables: RowTables,
  pairs: RowPairs,
  freshPlaces: readonly number[],
  named: ReadonlySet<number>,
): void {
  if (pairs.leftOld.size === 0 || freshPlaces.length === 0) return;
  const rare = findRareValues(tables);
  const holders = new Map<number, number[]>();
  for (const place of pairs.leftOld) {
    for (let column = 0; column < tables.width; column += 1) {
      const key = toKey(column, tables.oldMark(place, column));
      if (rare.has(key)) holders.set(key, [...(holders.get(key) ?? []), place]);
    }
  }
  for (const place of freshPlaces) {
    const best = findBest(tables, pairs, holders, { place, named: named.has(place) });
    if (best === null) continue;
    pairs.oldOf[place] = best;
    pairs.leftOld.delete(best);
  }
}

function findBest(
  tables: RowTables,
  { leftOld }: RowPairs,
  holders: ReadonlyMap<number, readonly number[]>,
  { place: freshPlace, named }: Readonly<{ place: number; named: boolean }>,
): number | null {
  const candidates = new Set<number>();
  for (let column = 0; column < tables.width; column += 1) {
    for (const place of holders.get(toKey(column, tables.freshMark(freshPlace, column))) ?? []) {
      if (leftOld.has(place)) candidates.add(place);
    }
  }
  const scored = [...candidates]
    .map((place) => ({
      place,
      share: countEqualCells(tables, place, freshPlace) / countFilled(tables, place),
    }))
    .filter(({ place, share }) => share >= leastShare || (named && haveSameName(tables, place, freshPlace)))
    .toSorted((one, other) => other.share - one.share);
  const [best, second] = scored;
  return best === undefined || best.share === second?.share ? null : best.place;
}

function haveSameName({ nameColumns, oldMark, freshMark }: RowTables, old: number, fresh: number): boolean {
  return (
    nameColumns.some((column) => oldMark(old, column) !== 0) &&
    nameColumns.every((column) => oldMark(old, column) === freshMark(fresh, column))
  );
}

function countFilled({ width, oldMark }: RowTables, place: number): number {
  let filled = 0;
  for (let column = 0; column < width; column += 1) if (oldMark(place, column) !== 0) filled += 1;
  return Math.max(1, filled);
}

/** Values that only few rows of the remembered file have. */
function findRareValues({ old, width, oldMark }: RowTables): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const place of old.keys()) {
    for (let column = 0; column < width; column += 1) {
      const mark = oldMark(place, column);
      if (mark === 0) continue;
      const key = toKey(column, mark);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([key, count]) => (count <= mostSharing ? [key] : [])));
}

function toKey(column: number, mark: number): number {
  return column * 65_536 + mark;
}
