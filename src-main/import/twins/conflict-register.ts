import type { TwinConflict } from '../../../src-shared/import/twin-conflict.ts';

/** Conflicts of the rows of a file, in their order. */
export type ConflictRegister = Readonly<{
  add: (place: number, conflicts: readonly TwinConflict[]) => void;
  count: () => number;
  list: () => readonly TwinConflict[];
  /** True for a data row with conflicts, by its place. */
  has: (place: number) => boolean;
  /** The conflicts of a row of the sheet. */
  ofRow: (row: number) => readonly TwinConflict[];
}>;

/** Of a column copied down over one client the first thousands tell enough. */
const mostKept = 20_000;

/** An empty register. */
export function createConflictRegister(): ConflictRegister {
  const kept: TwinConflict[] = [];
  const places = new Set<number>();
  let byRow: ReadonlyMap<number, readonly TwinConflict[]> | null = null;
  let count = 0;
  return {
    add: (place, conflicts) => {
      if (conflicts.length === 0) return;
      places.add(place);
      count += conflicts.length;
      kept.push(...conflicts.slice(0, mostKept - kept.length));
      byRow = null;
    },
    count: () => count,
    list: () => kept,
    has: (place) => places.has(place),
    ofRow: (row) => {
      byRow ??= Map.groupBy(kept, (conflict) => conflict.row);
      return byRow.get(row) ?? [];
    },
  };
}
