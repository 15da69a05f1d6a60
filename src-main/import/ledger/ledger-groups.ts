import type { PreparedContact } from '../../../src-shared/contacts/prepared-contact.ts';
import type { PreparedOrderRow } from '../../../src-shared/orders/prepared-order-row.ts';
import type { PreparedRow } from '../../parser/parser-messages.ts';

/** A row of a ledger. */
export type LedgerRow = PreparedRow & Readonly<{ order: PreparedOrderRow }>;

/** Rows that are one order: its first row tells the client. */
export type LedgerGroup = Readonly<{ first: LedgerRow; rows: readonly LedgerRow[] }>;

/** An order of a file; `places` are those of its rows among the rows of data. */
export type GatheredGroup = LedgerGroup & Readonly<{ places: readonly number[] }>;

type OpenGroup = {
  first: LedgerRow;
  rows: LedgerRow[];
  places: number[];
  year: string | null;
  day: string | null;
};

/** The first that the rows of an order say of it: its day, status, channel may stand in any of them. */
export function readOfOrder<Name extends keyof PreparedOrderRow>(
  rows: readonly LedgerRow[],
  name: Name,
): PreparedOrderRow[Name] | null {
  return rows.find(({ order }) => order[name] !== null)?.order[name] ?? null;
}

/**
 * Gathers the rows of each order, wherever they stand in the file: a payment that every row repeats is told apart from
 * payments of the rows only when all of them are in sight. Rows of one number, year and client are one order; so is a
 * row that names neither number, another day nor a client but an item: the next line of the order above. Without numbers every
 * row is an order.
 */
export function createLedgerGroups() {
  const groups: OpenGroup[] = [];
  const byNumber = new Map<string, OpenGroup[]>();
  let last: OpenGroup | undefined;
  let size = 0;

  function findGroup(
    { contact, order: { number, date, item } }: LedgerRow,
    client: string,
    year: string | null,
  ) {
    if (number === null) {
      // The day may stand in every row of an order, the client in the first alone.
      const isSameDay = date === null || date === last?.day;
      return isSameDay && contact === null && item !== null ? last : undefined;
    }
    if (contact === null && last?.first.order.number === number && isSameYear(last.year, year)) return last;
    return byNumber.get(toKey(number, client))?.find((group) => isSameYear(group.year, year));
  }

  function open(first: LedgerRow, client: string, year: string | null): OpenGroup {
    const group: OpenGroup = { first, rows: [], places: [], year, day: first.order.date };
    groups.push(group);
    const { number } = first.order;
    if (number !== null) {
      const key = toKey(number, client);
      byNumber.set(key, [...(byNumber.get(key) ?? []), group]);
    }
    return group;
  }

  return {
    take: (row: LedgerRow): void => {
      const year = row.order.date?.slice(0, 4) ?? null;
      const client = row.order.number === null ? '' : packClient(row.contact);
      last = findGroup(row, client, year) ?? open(row, client, year);
      last.year ??= year;
      last.rows.push(row);
      last.places.push(size);
      size += 1;
    },
    /** The orders by their first rows. */
    list: (): readonly GatheredGroup[] => groups,
  };
}

function toKey(number: string, client: string): string {
  return `${number}\n${client}`;
}

function packClient(contact: PreparedContact | null): string {
  return contact === null ? '' : JSON.stringify(contact);
}

/** Numbers begin anew every January; a row without a day belongs to the year of its number. */
function isSameYear(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}
