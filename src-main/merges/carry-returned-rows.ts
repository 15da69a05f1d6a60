import type { BaseDatabase } from '../base/base-database.ts';
import { prepareCached } from '../base/prepare-cached.ts';
import { followOrders } from './follow-orders.ts';
import { findSurvivor } from './merged-cards.ts';
import { listMovingTables } from './reference-policies.ts';
import { preparePlacing } from './row-placing.ts';

type Returned = Readonly<{ table: string; id: number; contactId: number }>;

const returnedSql = `
  SELECT DISTINCT table_name AS "table", row_id AS id, contact_id AS contactId FROM changes NOT INDEXED
  WHERE id > ? AND change <> 'delete' AND table_name <> 'contacts'
    AND contact_id IN (SELECT id FROM contacts WHERE merged_into_id IS NOT NULL)
  ORDER BY table_name, row_id`;

/**
 * What an ordinary undo has brought back to cards that were united since goes on to the cards that stand for them,
 * unless those have the same already: nobody would see it otherwise. Lines and payments go with their order. The
 * changes meant are those after `lastChange`.
 */
export function carryReturnedRows(db: BaseDatabase, lastChange: number): void {
  const returned = prepareCached<[number], Returned>(db, returnedSql).all(lastChange);
  const byTable = Map.groupBy(returned, ({ table }) => table);
  for (const table of [...listMovingTables(db.sqlite, 'moved'), ...listMovingTables(db.sqlite, 'united')]) {
    const place = preparePlacing(db.sqlite, table);
    for (const { id, contactId } of byTable.get(table.name) ?? []) {
      const survivorId = findSurvivor(db.sqlite, contactId);
      if (survivorId === null || isOfOrder(db, table.name, id)) continue;
      place({ id, contactId, position: null }, { contactId: survivorId, position: null });
    }
  }
  followOrders(db, [...new Set(returned.map(({ contactId }) => contactId))]);
}

function isOfOrder(db: BaseDatabase, table: string, id: number): boolean {
  if (table === 'order_lines') return true;
  if (table !== 'payments') return false;
  return (
    prepareCached<[number], number>(db, 'SELECT 1 FROM payments WHERE id = ? AND order_id IS NOT NULL').get(
      id,
    ) !== undefined
  );
}
