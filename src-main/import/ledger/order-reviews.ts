import { composeContactName } from '../../../src-shared/contacts/contact-name.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { LedgerGroup } from './ledger-groups.ts';

/** What the owner decided about an order: the contact that it went to, null when it was dropped. */
export type DecidedOrder = Readonly<{ contactId: number | null }>;

type Stored = Readonly<{ prepared: string; decision: string | null; contactId: number | null }>;

/** Orders of ledgers that wait for the owner, each with all its rows, kept with everything that it takes to finish them. */
export type OrderReviews = Readonly<{
  /**
   * What was decided about the very same order; null while it waits or when it is met for the first time, and then
   * `addOrder` is called. Equal orders are counted: three of them are three.
   */
  decided: (group: LedgerGroup, addOrder: () => void) => DecidedOrder | null;
  add: (
    group: LedgerGroup,
    candidateIds: readonly number[],
    origin: Readonly<{ operationId: number; fileName: string }>,
  ) => void;
}>;

/** Loads the orders of ledgers that were put aside before. */
export function prepareOrderReviews({ sqlite }: BaseDatabase): OrderReviews {
  const insert = sqlite.prepare(
    `INSERT INTO import_reviews (operation_id, kind, file_name, row, name, prepared, candidates)
     VALUES (?, 'order', ?, ?, ?, ?, ?)`,
  );
  const known = new Map<string, Stored[]>();
  const stored = sqlite
    .prepare<[], Stored>(
      `SELECT prepared, decision, contact_id AS contactId FROM import_reviews WHERE kind = 'order' ORDER BY id`,
    )
    .all();
  for (const review of stored) {
    const same = known.get(review.prepared);
    if (same === undefined) known.set(review.prepared, [review]);
    else same.push(review);
  }

  return {
    decided: (group, addOrder) => {
      const before = known.get(packOrder(group))?.shift();
      if (before === undefined) addOrder();
      return before === undefined || before.decision === null ? null : { contactId: before.contactId };
    },
    add: (group, candidateIds, { operationId, fileName }) => {
      const { contact, row } = group.first;
      const name = contact === null ? '' : composeContactName(contact.kind, contact.fields, contact.points);
      insert.run(operationId, fileName, row, name, packOrder(group), JSON.stringify(candidateIds));
    },
  };
}

/** An order as it is put aside: the client that it names and what its row, or each of its rows, says of it. */
function packOrder({ first: { contact, order }, rows }: LedgerGroup): string {
  return JSON.stringify(
    rows.length === 1 ? { contact, order } : { contact, orders: rows.map((row) => row.order) },
  );
}
