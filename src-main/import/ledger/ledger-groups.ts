import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { PreparedOrderRow } from '../../../src-shared/orders/prepared-order-row.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';

/** A row of a ledger. */
export type LedgerRow = PreparedRow & Readonly<{ order: PreparedOrderRow }>;

/** Rows that are one order: its first row tells the client and the day. */
export type LedgerGroup = Readonly<{ first: LedgerRow; rows: readonly LedgerRow[] }>;

/**
 * Gathers neighbouring rows of one order and hands each order on when it is complete. Rows of one number, year and
 * client are one order; so is a row that names neither number, day nor client but an item: the next line of the order
 * above. Without numbers every row is an order. The last order is handed on by `finish`.
 */
export function createLedgerGroups(hand: (group: LedgerGroup) => void) {
  let rows: LedgerRow[] = [];

  function finish(): void {
    const [first] = rows;
    if (first !== undefined) hand({ first, rows });
    rows = [];
  }

  return {
    take: (row: LedgerRow): void => {
      const [first] = rows;
      if (first !== undefined && !isSameOrder(first, row)) finish();
      rows.push(row);
    },
    finish,
  };
}

function isSameOrder(first: LedgerRow, row: LedgerRow): boolean {
  const { number, date, item } = row.order;
  if (number === null && date === null && row.contact === null) return item !== null;
  return (
    number !== null &&
    number === first.order.number &&
    (date === null || date.slice(0, 4) === first.order.date?.slice(0, 4)) &&
    (row.contact === null || isSameClient(first.contact, row.contact))
  );
}

function isSameClient(one: PreparedContact | null, other: PreparedContact): boolean {
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}
