import { composeContactName } from '../../../src-shared/contacts/contact-name.ts';
import type { BaseDatabase } from '../../base/base-database.ts';
import type { LedgerRow } from './ledger-groups.ts';

/** What the owner decided about a row: the contact that it went to, null when it was dropped. */
export type DecidedOrder = Readonly<{ contactId: number | null }>;

type Stored = Readonly<{ prepared: string; decision: string | null; contactId: number | null }>;

/** Rows of ledgers that wait for the owner, kept with everything that it takes to finish them. */
export type OrderReviews = Readonly<{
  /**
   * What was decided about the very same row; null while it waits or when it is met for the first time, and then
   * `addRow` is called. Equal rows are counted: three of them are three.
   */
  decided: (row: LedgerRow, addRow: () => void) => DecidedOrder | null;
  add: (
    row: LedgerRow,
    candidateIds: readonly number[],
    origin: Readonly<{ operationId: number; fileName: string }>,
  ) => void;
}>;

/** Loads the rows of ledgers that were put aside before. */
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
    decided: (row, addRow) => {
      const before = known.get(packRow(row))?.shift();
      if (before === undefined) addRow();
      return before === undefined || before.decision === null ? null : { contactId: before.contactId };
    },
    add: (row, candidateIds, { operationId, fileName }) => {
      const { contact } = row;
      const name = contact === null ? '' : composeContactName(contact.kind, contact.fields, contact.points);
      insert.run(operationId, fileName, row.row, name, packRow(row), JSON.stringify(candidateIds));
    },
  };
}

/** A row as it is put aside: the client that it names and what it says of the order. */
function packRow({ contact, order }: LedgerRow): string {
  return JSON.stringify({ contact, order });
}
