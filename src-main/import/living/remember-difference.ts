import type { RowOutcome } from '../row-ledger.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { ChosenTicks } from './choose-ticks.ts';
import type { Difference } from './compare-file.ts';
import { noDigest, saveRememberedRows, type RememberedRow } from './save-remembered-rows.ts';

/**
 * Remembers a file as it is now, so that the next look at it tells only what the owner has left open: of a row that was
 * not taken, or in part, what was remembered stays. `cards` are those that new rows went to, by place.
 */
export function rememberDifference(
  db: BaseDatabase,
  difference: Difference,
  done: Readonly<{
    chosen: ChosenTicks;
    cards: ReadonlyMap<number, number>;
    dismissRest: boolean;
    counts: Readonly<Record<RowOutcome, number>>;
    operationId: number;
    at: Date;
  }>,
): void {
  const { tables, pairs, file } = difference;
  const { columns } = tables;
  const takenColumns = new Map(
    done.chosen.changed.map(({ change, columns: of }) => [change.paired.place, of]),
  );
  const open = new Map(difference.changed.map(({ paired, shown }) => [paired.place, shown]));
  const left = new Set(difference.fresh.map(({ leftover }) => leftover.place));
  const oldMarks = (place: number): number[] => columns.map((_, at) => tables.oldMarkOf(place, at));
  const rows = tables.fresh.flatMap(({ row, digest }, place): RememberedRow[] => {
    const marks = columns.map((_, at) => tables.freshMarkOf(place, at));
    const oldPlace = pairs.oldOf[place] ?? -1;
    const known = { row, digest, marks, placeId: tables.old[oldPlace]?.contactId ?? 0 };
    if (left.has(place)) {
      const contactId = done.cards.get(place);
      if (contactId !== undefined) return [{ ...known, placeId: contactId }];
      return done.dismissRest ? [{ ...known, placeId: 0 }] : [];
    }
    const held = difference.held.get(place);
    if (held !== undefined) return [{ ...known, placeId: held }];
    const shown = open.get(place);
    const taken = takenColumns.get(place);
    const rest = shown?.cells.filter(({ column }) => taken?.has(column) !== true) ?? [];
    if (rest.length === 0 || done.dismissRest) return [known];
    const restColumns = new Set(rest.map(({ column }) => column));
    const mixed = columns.map(({ column }, at) =>
      restColumns.has(column.index) ? tables.oldMarkOf(oldPlace, at) : (marks[at] ?? 0),
    );
    return [{ ...known, digest: noDigest, marks: mixed }];
  });
  const chosenGone = new Set(done.chosen.gone.map(({ place }) => place));
  const gone = difference.gone
    .filter(({ place }) => !chosenGone.has(place) && !done.dismissRest)
    .map(({ place, shown }): RememberedRow => ({
      row: shown.row,
      placeId: shown.contactId,
      digest: noDigest,
      marks: oldMarks(place),
    }));
  const { counts, operationId, at } = done;
  const markedColumns = tables.isMarked ? columns.length : null;
  saveRememberedRows(db, file.session, [...rows, ...gone], { counts, operationId, at, markedColumns });
}
