import type { DifferenceResult } from '../../../../src-shared/import/import-run-contract.ts';
import type { OrderTicks } from '../../../../src-shared/import/order-difference.ts';
import type { BaseContext } from '../../../base/base-context.ts';
import type { JobControl } from '../../../contract/handlers.ts';
import { makeSafetyCopy } from '../../../copies/make-safety-copy.ts';
import { runLongOperation, type LongOperation } from '../../../journal/run-operation.ts';
import { openSalesRun } from '../open-sales-engine.ts';
import { chooseOrderTicks, type ChosenOrders } from './choose-order-ticks.ts';
import type { LedgerDifference } from './compare-ledger.ts';
import { rememberLedger } from './remember-ledger.ts';
import { writeOrderChanges } from './write-order-changes.ts';

/** The ticks of a ledger; see `DifferenceTicks`. */
export type LedgerOrder = Readonly<{ orders: OrderTicks; beyond: boolean; dismissRest: boolean }>;

const ordersBetweenPauses = 20;
const rowsBetweenPauses = 50;
const nothing = { created: 0, updated: 0, unchanged: 0, review: 0, skipped: 0 };

/**
 * Writes what is ticked of a ledger's difference as one operation after a safety copy, and remembers the file as it is
 * now. Orders that the file has no more stay as they are.
 */
export async function applyLedgerDifference(
  context: BaseContext,
  difference: LedgerDifference,
  { orders, beyond, dismissRest }: LedgerOrder,
  job: JobControl,
): Promise<DifferenceResult> {
  const { db } = context;
  const { fileName } = difference.file.session;
  const chosen = chooseOrderTicks(difference, orders, beyond);
  const total = chosen.fresh.length + chosen.changed.length;
  if (total > 0) await makeSafetyCopy(context, { reason: 'beforeImport', detail: fileName }, job);
  const at = context.now();
  const write = async (operation: LongOperation): Promise<DifferenceResult> => {
    for (const [place, { order, changes }] of chosen.changed.entries()) {
      writeOrderChanges(db, order.image, changes, at.toISOString());
      if (place % ordersBetweenPauses !== 0) continue;
      job.progress({ step: 'writing', done: place, total });
      await operation.pause();
    }
    const stamp = { operationId: operation.id, at, fileName };
    const fresh = await writeFresh(context, difference, chosen, stamp, operation);
    const result = {
      created: fresh.orders,
      updated: chosen.changed.length,
      review: fresh.waiting,
      tagged: 0,
      trashed: 0,
    };
    const wrote = total > 0;
    rememberLedger(db, difference, {
      chosen,
      orderIds: fresh.orderIds,
      dismissRest,
      counts: { ...nothing, created: result.created, updated: result.updated, review: result.review },
      // An operation that writes nothing leaves no trace in the journal: the file stands under the one before.
      operationId: wrote ? operation.id : difference.run.operationId,
      at,
    });
    return { operationId: wrote ? operation.id : null, ...result };
  };
  const meta = { kind: 'import', params: { file: fileName }, at } as const;
  return (await runLongOperation(db, meta, job, write)).value;
}

/** New orders come in as those of any import do; answers what their rows became, by place. */
async function writeFresh(
  { db }: BaseContext,
  { file }: LedgerDifference,
  { fresh }: ChosenOrders,
  stamp: Readonly<{ operationId: number; at: Date; fileName: string }>,
  operation: LongOperation,
): Promise<Readonly<{ orderIds: ReadonlyMap<number, number>; orders: number; waiting: number }>> {
  const orderIds = new Map<number, number>();
  if (fresh.length === 0) return { orderIds, orders: 0, waiting: 0 };
  const engine = openSalesRun(db, file.session.decision, stamp);
  for (const { group } of fresh) for (const row of group.rows) engine.take(row);
  let paused = 0;
  for (const done of engine.finish?.() ?? []) {
    if (done - paused < rowsBetweenPauses) continue;
    paused = done;
    await operation.pause();
  }
  const sales = engine.sales?.();
  let waiting = 0;
  let place = 0;
  for (const { group } of fresh) {
    if (engine.outcomeOf(place) === 'review') waiting += 1;
    for (const own of group.places) {
      orderIds.set(own, sales?.orderIdOf(place) ?? 0);
      place += 1;
    }
  }
  return { orderIds, orders: sales?.orders ?? 0, waiting };
}
