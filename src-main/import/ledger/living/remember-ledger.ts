import type { BaseDatabase } from '../../../base/base-database.ts';
import type { RowOutcome } from '../../row-ledger.ts';
import type { ChosenOrders } from './choose-order-ticks.ts';
import type { LedgerDifference } from './compare-ledger.ts';
import { noDigest, saveRememberedRows, type RememberedRow } from '../../living/save-remembered-rows.ts';

/**
 * Remembers a ledger as it is now, so that the next look at it tells only what the owner has left open. `orderIds` are
 * the orders that new rows went to, by place; 0 for one that waits for the owner.
 */
export function rememberLedger(
  db: BaseDatabase,
  difference: LedgerDifference,
  done: Readonly<{
    chosen: ChosenOrders;
    orderIds: ReadonlyMap<number, number>;
    dismissRest: boolean;
    counts: Readonly<Record<RowOutcome, number>>;
    operationId: number;
    at: Date;
  }>,
): void {
  const { tables, pairs, file } = difference;
  const { columns } = tables;
  const oldMarks = (place: number): number[] => columns.map((_, at) => tables.oldMarkOf(place, at));
  const openOf = new Map(
    difference.changed.flatMap(({ group, image, changes }) => {
      const taken = done.chosen.changed.find(({ order }) => order.image.id === image.id)?.changes ?? [];
      const open = changes.filter((change) => !taken.includes(change));
      return group.places.map((place) => [place, { orderId: image.id, open }] as const);
    }),
  );
  const rows = tables.fresh.flatMap(({ row, digest }, place): RememberedRow[] => {
    const known = { row, digest, marks: columns.map((_, at) => tables.freshMarkOf(place, at)) };
    const held = difference.held.get(place);
    if (held !== undefined) return [{ ...known, placeId: held }];
    const changed = openOf.get(place);
    if (changed === undefined) {
      const orderId = done.orderIds.get(place) ?? (done.dismissRest ? 0 : null);
      return orderId === null ? [] : [{ ...known, placeId: orderId }];
    }
    const { orderId, open } = changed;
    const isSettled = done.dismissRest || open.length === 0 || pairs.same[place] === 1;
    if (isSettled) return [{ ...known, placeId: orderId }];
    const old = pairs.oldOf[place] ?? -1;
    return old < 0 ? [] : [{ row, placeId: orderId, digest: noDigest, marks: oldMarks(old) }];
  });
  const toldAgain = new Set(difference.gone.map(({ image }) => image.id));
  for (const { orderId, open } of openOf.values()) {
    if (open.some(({ shown }) => shown.kind === 'lineGone')) toldAgain.add(orderId);
  }
  const gone = [...pairs.leftOld].flatMap((place): RememberedRow[] => {
    const old = tables.old[place];
    if (old === undefined || done.dismissRest || !toldAgain.has(old.contactId)) return [];
    return [{ row: old.row, placeId: old.contactId, digest: noDigest, marks: oldMarks(place) }];
  });
  const { counts, operationId, at } = done;
  const markedColumns = tables.isMarked ? columns.length : null;
  saveRememberedRows(db, file.session, [...rows, ...gone], { counts, operationId, at, markedColumns });
}
