import { prepareCached } from '../base/prepare-cached.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { findSurvivor, listMembers } from './merged-cards.ts';

const ofOrder = '(SELECT o.contact_id FROM orders o WHERE o.id = order_id)';

/** Sends the lines and payments of orders after them: what was added to an order since a merge belongs to the order. */
export function followOrders({ sqlite }: BaseDatabase, contactIds: readonly number[]): void {
  const roots = new Set(contactIds.map((id) => findSurvivor(sqlite, id) ?? id));
  const members = [...roots].flatMap((root) => listMembers(sqlite, root));
  for (const table of ['order_lines', 'payments']) {
    prepareCached<unknown[], unknown>(
      { sqlite },
      `UPDATE ${table} SET contact_id = ${ofOrder}
         WHERE order_id IN (SELECT id FROM orders WHERE contact_id IN (SELECT value FROM json_each(?)))
           AND contact_id <> ${ofOrder}`,
    ).run(JSON.stringify(members));
  }
}
