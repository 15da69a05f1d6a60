import type { BaseDatabase } from '../../../base/base-database.ts';
import { saveImportRun } from '../../import-runs.ts';
import { packMarks } from '../../living/marked-rows.ts';
import type { RowOutcome } from '../../row-ledger.ts';
import type { ChosenOrders } from './choose-order-ticks.ts';
import type { LedgerDifference } from './compare-ledger.ts';

type Remembered = Readonly<{ row: number; orderId: number; digest: number; marks: readonly number[] }>;

/** A digest that no row has: the row is compared cell by cell. */
const noDigest = -1;

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
  const rows = tables.fresh.flatMap(({ row, digest }, place): Remembered[] => {
    const known = { row, digest, marks: columns.map((_, at) => tables.freshMarkOf(place, at)) };
    const held = difference.held.get(place);
    if (held !== undefined) return [{ ...known, orderId: held }];
    const changed = openOf.get(place);
    if (changed === undefined) {
      const orderId = done.orderIds.get(place) ?? (done.dismissRest ? 0 : null);
      return orderId === null ? [] : [{ ...known, orderId }];
    }
    const { orderId, open } = changed;
    const isSettled = done.dismissRest || open.length === 0 || pairs.same[place] === 1;
    if (isSettled) return [{ ...known, orderId }];
    const old = pairs.oldOf[place] ?? -1;
    return old < 0 ? [] : [{ row, orderId, digest: noDigest, marks: oldMarks(old) }];
  });
  const toldAgain = new Set(difference.gone.map(({ image }) => image.id));
  for (const { orderId, open } of openOf.values()) {
    if (open.some(({ shown }) => shown.kind === 'lineGone')) toldAgain.add(orderId);
  }
  const gone = [...pairs.leftOld].flatMap((place): Remembered[] => {
    const old = tables.old[place];
    if (old === undefined || done.dismissRest || !toldAgain.has(old.contactId)) return [];
    return [{ row: old.row, orderId: old.contactId, digest: noDigest, marks: oldMarks(place) }];
  });
  const all = [...rows, ...gone];
  saveImportRun(
    db,
    file.session,
    {
      counts: () => done.counts,
      entries: () => ({
        rows: all.map(({ row }) => row),
        cardIds: all.map(({ orderId }) => orderId),
        digests: all.map(({ digest }) => digest),
      }),
    },
    {
      operationId: done.operationId,
      at: done.at,
      marks: tables.isMarked
        ? packMarks(
            all.map(({ marks }) => marks),
            columns.length,
          )
        : null,
    },
  );
}
