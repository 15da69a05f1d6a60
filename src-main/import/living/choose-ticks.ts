import { mostDifferenceRows, proposeColumns } from '../../../src-shared/import/import-difference.ts';
import type { DifferenceTicks } from '../../../src-shared/import/import-run-contract.ts';
import type { Difference } from './compare-file.ts';

/** What is to be done about a difference, by the owner's ticks. */
export type ChosenTicks = Readonly<{
  fresh: Difference['fresh'];
  /** Changed rows with the columns whose cells go into the card. */
  changed: readonly Readonly<{ change: Difference['changed'][number]; columns: ReadonlySet<number> }>[];
  gone: Difference['gone'];
}>;

/** Finds what is ticked; rows that the owner was not shown are taken as proposed when that is wanted. */
export function chooseTicks(difference: Difference, ticks: DifferenceTicks): ChosenTicks {
  const fresh = new Set(ticks.fresh);
  const columnsOf = new Map(ticks.changed.map(({ row, columns }) => [row, columns]));
  const gone = new Set(ticks.gone.contactIds);
  const isBeyond = (index: number): boolean => ticks.beyond && index >= mostDifferenceRows;
  return {
    fresh: difference.fresh.filter(
      ({ shown }, index) => fresh.has(shown.row) || (isBeyond(index) && shown.outcome !== 'review'),
    ),
    changed: difference.changed.flatMap((change, index) => {
      const columns =
        columnsOf.get(change.shown.row) ?? (isBeyond(index) ? proposeColumns(change.shown) : []);
      const own = new Set(change.shown.cells.map(({ column }) => column));
      const chosen = new Set(columns.filter((column) => own.has(column)));
      return chosen.size === 0 ? [] : [{ change, columns: chosen }];
    }),
    gone: difference.gone.filter(({ shown }) => gone.has(shown.contactId)),
  };
}
