/** A row of a file: of the remembered one with its card (0 for none), or of the present one. */
export type PairedRow = Readonly<{ row: number; digest: number }>;
export type OldRow = PairedRow & Readonly<{ contactId: number }>;

/** What the rows are compared by. `common` are the columns that both tables have, as places among their mapped columns. */
export type RowTables = Readonly<{
  old: readonly OldRow[];
  fresh: readonly PairedRow[];
  /** Whether digests were made over the same columns. */
  sameColumns: boolean;
  width: number;
  /** The columns that say who somebody is by name, as places among the common ones. */
  nameColumns: readonly number[];
  oldMark: (place: number, column: number) => number;
  freshMark: (place: number, column: number) => number;
}>;

/** By place in the present file: the place in the remembered one, −1 for none; and whether the row says the same. */
export type RowPairs = Readonly<{ oldOf: Int32Array; same: Uint8Array; leftOld: Set<number> }>;

/** Pairs the rows that say the same, wherever they stand; each remembered row is taken once, so that twins are counted. */
export function pairEqualRows(tables: RowTables): RowPairs {
  const { old, fresh, sameColumns, width, oldMark, freshMark } = tables;
  const pairs: RowPairs = {
    oldOf: new Int32Array(fresh.length).fill(-1),
    same: new Uint8Array(fresh.length),
    leftOld: new Set(old.keys()),
  };
  const showMarks = (mark: (column: number) => number): string =>
    String.fromCharCode(...Array.from({ length: width }, (_, column) => mark(column)));
  if (sameColumns) {
    pairByKey(
      pairs,
      (place) => old[place]?.digest ?? 0,
      (place) => fresh[place]?.digest ?? 0,
    );
  }
  // A phone that has become text says what it said as a number: marks see no difference where digests do.
  if (width > 0) {
    pairByKey(
      pairs,
      (place) => showMarks((column) => oldMark(place, column)),
      (place) => showMarks((column) => freshMark(place, column)),
    );
  }
  return pairs;
}

function pairByKey<Key>(
  { oldOf, same, leftOld }: RowPairs,
  oldKey: (place: number) => Key,
  freshKey: (place: number) => Key,
): void {
  const waiting = new Map<Key, number[]>();
  for (const place of [...leftOld].toReversed()) {
    const key = oldKey(place);
    const places = waiting.get(key);
    if (places === undefined) waiting.set(key, [place]);
    else places.push(place);
  }
  for (let place = 0; place < oldOf.length && waiting.size > 0; place += 1) {
    if ((oldOf[place] ?? -1) >= 0) continue;
    const found = waiting.get(freshKey(place))?.pop();
    if (found === undefined) continue;
    oldOf[place] = found;
    same[place] = 1;
    leftOld.delete(found);
  }
}

/** How many filled cells two rows have in common. */
export function countEqualCells(tables: RowTables, oldPlace: number, freshPlace: number): number {
  let equal = 0;
  for (let column = 0; column < tables.width; column += 1) {
    const mark = tables.oldMark(oldPlace, column);
    if (mark !== 0 && mark === tables.freshMark(freshPlace, column)) equal += 1;
  }
  return equal;
}

/** Pairs a row with the one of these remembered rows that it has most in common with. */
export function pairWithBest(
  tables: RowTables,
  { oldOf, leftOld }: RowPairs,
  freshPlace: number,
  candidates: readonly number[],
): void {
  let best = -1;
  let bestCount = -1;
  for (const place of candidates) {
    if (!leftOld.has(place)) continue;
    const equal = countEqualCells(tables, place, freshPlace);
    if (equal > bestCount) {
      best = place;
      bestCount = equal;
    }
  }
  if (best < 0) return;
  oldOf[freshPlace] = best;
  leftOld.delete(best);
}
