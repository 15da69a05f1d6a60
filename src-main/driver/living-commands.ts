import { resolve } from 'node:path';
import { proposeColumns, type ImportDifference } from '../../src-shared/import/import-difference.ts';
import {
  proposeParts,
  type OrdersDifference,
  type OrderTicks,
} from '../../src-shared/import/order-difference.ts';
import type { DifferenceResult, DifferenceTicks } from '../../src-shared/import/import-run-contract.ts';
import type { BaseContext } from '../base/base-context.ts';
import { getImportRegister } from '../import/import-register.ts';
import { applyDifference } from '../import/living/apply-difference.ts';
import { exportBack } from '../import/living/export-back.ts';
import { listLivingRuns, showLivingRun } from '../import/living/living-runs.ts';
import { applyLedgerDifference } from '../import/ledger/living/apply-ledger-difference.ts';
import { findDifference, findLedgerDifference, recheckFile } from '../import/living/recheck-file.ts';
import { driverJob, withDriverBase } from './driver-host.ts';
import { printOrdersDifference } from './print-orders-difference.ts';
import { requireId, requireWord, type DriverRequest } from './driver-request.ts';

/** `runs`: the remembered files, the last imported first. */
export function runRuns(request: DriverRequest): Promise<unknown> {
  return withDriverBase(request, ({ context }) => ({
    runs: listLivingRuns(context.db).map((run) => ({ ...showLivingRun(run), id: String(run.id) })),
  }));
}

/** `recheck RUN [--file FILE] [--apply]`: what is different in a remembered file; `--apply` takes what is proposed. */
export function runRecheck(request: DriverRequest): Promise<unknown> {
  const { options } = request;
  const runId = requireId(request, 0);
  const path = options.file === undefined ? null : resolve(options.file);
  return withDriverBase(request, async ({ context }) => {
    const difference = await recheckFile(context, runId, { path, locale: 'ru' }, driverJob);
    const { importId, ...told } = difference;
    try {
      const applied =
        options.apply === true ? { applied: await applyProposed(context, importId, difference) } : {};
      return {
        ...told,
        runId: String(told.runId),
        changed: { ...told.changed, rows: told.changed.rows.map(showIds) },
        gone: { ...told.gone, rows: told.gone.rows.map(showIds) },
        ...(told.orders === undefined ? {} : { orders: printOrdersDifference(told.orders) }),
        ...applied,
      };
    } finally {
      getImportRegister(context).discard(importId);
    }
  });
}

/** `export-back RUN FILE.xlsx`: the list of a remembered file with the values of the base; all clients are in it. */
export function runExportBack(request: DriverRequest): Promise<unknown> {
  const runId = requireId(request, 0);
  const path = resolve(requireWord(request, 1, 'FILE'));
  return withDriverBase(request, async ({ context }) => ({
    ...(await exportBack(context, { runId, path, withNew: true, locale: 'ru' }, driverJob)),
    file: path,
  }));
}

async function applyProposed(
  context: BaseContext,
  importId: string,
  { fresh, changed, orders }: ImportDifference,
): Promise<unknown> {
  const { session } = getImportRegister(context).get(importId);
  const ledger = findLedgerDifference(session);
  if (ledger !== undefined && orders !== undefined) {
    const applied = await applyLedgerDifference(
      context,
      ledger,
      { orders: proposeOrders(orders), beyond: true, dismissRest: false },
      driverJob,
    );
    return showApplied(applied);
  }
  const ticks: DifferenceTicks = {
    fresh: fresh.rows.filter(({ outcome }) => outcome !== 'review').map(({ row }) => row),
    changed: changed.rows.map((row) => ({ row: row.row, columns: [...proposeColumns(row)] })),
    gone: { act: 'tag', contactIds: [] },
    beyond: true,
    dismissRest: false,
  };
  return showApplied(
    await applyDifference(context, findDifference(session), { ...ticks, locale: 'ru' }, driverJob),
  );
}

function proposeOrders({ fresh, changed }: OrdersDifference): OrderTicks {
  return {
    fresh: fresh.rows.filter(({ outcome }) => outcome !== 'review').map(({ row }) => row),
    changed: changed.rows.map((order) => ({ orderId: order.orderId, keys: [...proposeParts(order)] })),
  };
}

function showApplied({ operationId, ...counts }: DifferenceResult) {
  return { ...counts, operationId: operationId === null ? null : String(operationId) };
}

function showIds<Row extends Readonly<{ contactId: number }>>(row: Row) {
  return { ...row, contactId: String(row.contactId) };
}
