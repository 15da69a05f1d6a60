import { toSearchForm } from '../../../src-shared/text/search-form.ts';
import type { BaseDatabase } from '../../base/base-database.ts';

/** A line of an order that the base has; a row of the file that is this line claims it, so that equal rows stay apart. */
export type KnownLine = { readonly title: string; readonly sum: number; isClaimed: boolean };

/** An order that the base has, or that this import has made. */
export type KnownOrder = {
  readonly id: number;
  readonly number: string | null;
  readonly orderedAt: string;
  readonly isNew: boolean;
  /** In the trash: it is known again and left there. */
  readonly isDeleted: boolean;
  hasStatus: boolean;
  total: number;
  paid: number;
  readonly lines: KnownLine[];
};

/** The orders of contacts by what a ledger tells of them. */
export type KnownOrders = Readonly<{
  /** The order of a contact with this number and of the same year: numbers begin anew every January. */
  findByNumber: (contactId: number, number: string, orderedAt: string) => KnownOrder | undefined;
  /**
   * An order of the base that holds all these lines on this day, none of them claimed yet; rather one that holds no
   * others. An order that the file numbers (`isNumbered`) is not one of another number.
   */
  findByLines: (
    contactId: number,
    orderedAt: string,
    lines: readonly Readonly<{ title: string; sum: number }>[],
    isNumbered: boolean,
  ) => KnownOrder | undefined;
  /** Remembers an order that this import has made; only one with a number is ever looked for. */
  add: (contactId: number, order: KnownOrder) => void;
}>;

type Row = {
  id: number;
  number: string | null;
  orderedAt: string;
  statusId: number | null;
  deleted: number;
  total: number;
  paid: number;
  title: string | null;
  sum: number | null;
};

const ordersSql = `
  SELECT o.id, o.number, o.ordered_at AS orderedAt, o.status_id AS statusId, o.deleted_at IS NOT NULL AS deleted, o.total,
    (SELECT coalesce(sum(p.amount), 0) FROM payments p WHERE p.order_id = o.id) AS paid, l.title, l.sum
  FROM orders o LEFT JOIN order_lines l ON l.order_id = o.id
  WHERE o.contact_id = ? ORDER BY o.id, l.position, l.id`;

/** The first line of this title and sum (null for any) that no row has claimed. */
export function findFreeLine(order: KnownOrder, title: string, sum: number | null): KnownLine | undefined {
  const form = toSearchForm(title);
  return order.lines.find(
    (line) => !line.isClaimed && (sum === null || line.sum === sum) && toSearchForm(line.title) === form,
  );
}

/** True when each line finds a free one of its own. */
function holdsLines(order: KnownOrder, lines: readonly Readonly<{ title: string; sum: number }>[]): boolean {
  const free = order.lines.filter(({ isClaimed }) => !isClaimed).map((line) => ({ ...line }));
  const left = { ...order, lines: free };
  return lines.every(({ title, sum }) => {
    const line = findFreeLine(left, title, sum);
    if (line !== undefined) line.isClaimed = true;
    return line !== undefined;
  });
}

/** Orders are read when their contact is first met: a ledger of a month touches few of them. */
export function createKnownOrders({ sqlite }: BaseDatabase): KnownOrders {
  const select = sqlite.prepare<[number], Row>(ordersSql);
  const byContact = new Map<number, KnownOrder[]>();

  function listOrders(contactId: number): KnownOrder[] {
    const known = byContact.get(contactId);
    if (known !== undefined) return known;
    const orders = contactId < 0 ? [] : gatherOrders(select.all(contactId));
    byContact.set(contactId, orders);
    return orders;
  }

  return {
    findByNumber: (contactId, number, orderedAt) => {
      const year = orderedAt.slice(0, 4);
      return listOrders(contactId).find(
        (order) => order.number === number && order.orderedAt.startsWith(year),
      );
    },
    findByLines: (contactId, orderedAt, lines, isNumbered) => {
      const holding = listOrders(contactId).filter(
        (order) =>
          !order.isNew &&
          order.orderedAt === orderedAt &&
          !(isNumbered && order.number !== null) &&
          holdsLines(order, lines),
      );
      return holding.find((order) => order.lines.length === lines.length) ?? holding[0];
    },
    add: (contactId, order) => {
      if (order.number !== null) listOrders(contactId).push(order);
    },
  };
}

function gatherOrders(rows: readonly Row[]): KnownOrder[] {
  const orders = new Map<number, KnownOrder>();
  for (const { id, number, orderedAt, statusId, deleted, total, paid, title, sum } of rows) {
    const order = orders.get(id) ?? {
      id,
      number,
      orderedAt,
      isNew: false,
      isDeleted: deleted === 1,
      hasStatus: statusId !== null,
      total,
      paid,
      lines: [],
    };
    if (title !== null) order.lines.push({ title, sum: sum ?? 0, isClaimed: false });
    orders.set(id, order);
  }
  return [...orders.values()];
}
