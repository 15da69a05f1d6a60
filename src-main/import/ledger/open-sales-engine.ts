import type { ImportDecision } from '../../../src-shared/import/import-decision.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { ImportEngine } from '../import-engine.ts';
import { createClientFinder } from './client-finder.ts';
import { createKnownOrders } from './known-orders.ts';
import { createSalesEngine } from './sales-engine.ts';
import { createBaseSalesTargets, createForecastSalesTargets, type SalesTargets } from './sales-targets.ts';

/** The engine of a ledger that only counts what would be written. */
export function openSalesForecast(db: BaseDatabase, decision: ImportDecision): ImportEngine {
  return open(db, decision, createForecastSalesTargets(db));
}

/** The engine of a ledger that writes; made inside the operation. */
export function openSalesRun(
  db: BaseDatabase,
  decision: ImportDecision,
  stamp: Readonly<{ operationId: number; at: Date; fileName: string }>,
): ImportEngine {
  return open(db, decision, createBaseSalesTargets(db, stamp));
}

function open(db: BaseDatabase, decision: ImportDecision, targets: SalesTargets): ImportEngine {
  return createSalesEngine({
    clients: createClientFinder(db),
    orders: createKnownOrders(db),
    targets,
    createMissing: decision.createMissing ?? isEmpty(db),
  });
}

/** A base without a client gets those of its first ledger; any other one asks. */
function isEmpty({ sqlite }: BaseDatabase): boolean {
  return sqlite.prepare('SELECT 1 FROM contacts WHERE deleted_at IS NULL LIMIT 1').get() === undefined;
}
