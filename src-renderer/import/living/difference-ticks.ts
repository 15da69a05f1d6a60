import {
  proposeColumns,
  type ChangedRow,
  type ImportDifference,
} from '../../../src-shared/import/import-difference.ts';
import type { DifferenceTicks, GoneAct } from '../../../src-shared/import/import-run-contract.ts';

/** What is ticked on the screen: rows of the file, columns by row, clients. */
export type Ticks = Readonly<{
  fresh: ReadonlySet<number>;
  changed: ReadonlyMap<number, ReadonlySet<number>>;
  gone: ReadonlySet<number>;
  goneAct: GoneAct;
  beyond: boolean;
  dismissRest: boolean;
}>;

export type TickState = 'all' | 'some' | 'none';

/** The ticks before the owner has said anything: what is new, and what changes no field that the owner has edited. */
export function proposeTicks({ fresh, changed }: ImportDifference): Ticks {
  return {
    fresh: new Set(fresh.rows.filter(({ outcome }) => outcome !== 'review').map(({ row }) => row)),
    changed: new Map(changed.rows.map((row) => [row.row, new Set(proposeColumns(row))])),
    gone: new Set(),
    goneAct: 'tag',
    beyond: false,
    dismissRest: false,
  };
}

/** Puts one thing into a set or takes it out. */
export function toggle<Value>(set: ReadonlySet<Value>, value: Value, on: boolean): ReadonlySet<Value> {
  const next = new Set(set);
  if (on) next.add(value);
  else next.delete(value);
  return next;
}

/** Ticks one cell of a changed row, or all that can be ticked. */
export function tickCells(ticks: Ticks, row: ChangedRow, column: number | 'all', on: boolean): Ticks {
  const held = ticks.changed.get(row.row) ?? new Set<number>();
  const next = column === 'all' ? new Set(on ? listOpenColumns(row) : []) : toggle(held, column, on);
  return { ...ticks, changed: new Map([...ticks.changed, [row.row, next]]) };
}

/** Whether a changed row is ticked as a whole. */
export function stateOfRow(ticks: Ticks, row: ChangedRow): TickState {
  return stateOf(ticks.changed.get(row.row)?.size ?? 0, listOpenColumns(row).length);
}

/** The state of a tick over others. */
export function stateOf(count: number, total: number): TickState {
  if (count === 0) return 'none';
  return count === total ? 'all' : 'some';
}

/** How many rows and clients are ticked. */
export function countTicked({ fresh, changed, gone }: Ticks): number {
  return fresh.size + [...changed.values()].filter(({ size }) => size > 0).length + gone.size;
}

/** The ticks as they are sent. */
export function toDecision({ fresh, changed, gone, goneAct, beyond, dismissRest }: Ticks): DifferenceTicks {
  return {
    fresh: [...fresh],
    changed: [...changed].flatMap(([row, columns]) =>
      columns.size === 0 ? [] : [{ row, columns: [...columns] }],
    ),
    gone: { act: goneAct, contactIds: [...gone] },
    beyond,
    dismissRest,
  };
}

function listOpenColumns({ cells }: ChangedRow): number[] {
  return cells.filter(({ writes }) => writes).map(({ column }) => column);
}

/** The state of a whole group by those of its rows. */
export function combineStates(states: readonly TickState[]): TickState {
  if (states.every((state) => state === 'none')) return 'none';
  return states.every((state) => state === 'all') ? 'all' : 'some';
}
