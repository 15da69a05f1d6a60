import { computeOrderTotal } from '../../../src-shared/orders/line-sum.ts';
import type { NewOrderLine } from '../../orders/order-writer.ts';
import type { RowOutcome } from '../row-ledger.ts';
import { findFreeLine, type KnownOrder, type KnownOrders } from './known-orders.ts';
import { readOfOrder, type LedgerGroup, type LedgerRow } from './ledger-groups.ts';
import { listLineRows } from './line-rows.ts';
import type { SalesTargets } from './sales-targets.ts';
import { listPayments } from './settle-payments.ts';

type Counted = { orders: number; lines: number; payments: number };

/** What became of a row of an order. */
export type TakenRow = Readonly<{
  row: LedgerRow;
  outcome: RowOutcome;
  orderId: number;
  /** The base has the line with another sum, and keeps it. */
  differs?: boolean;
}>;

/** Takes the orders of a known client one after another. */
export type OrderTaker = Readonly<{
  take: (group: LedgerGroup, contactId: number, day: string) => readonly TakenRow[];
}>;

/**
 * An order that the base has is known by its number, one without by its day and lines; it gets the lines, the payment
 * and the status that it lacks, and nothing of it is overwritten. Any other one is made.
 */
export function createOrderTaker(
  orders: KnownOrders,
  targets: Omit<SalesTargets, 'createContact' | 'review'>,
  counted: Counted,
): OrderTaker {
  function create({ rows, first }: LedgerGroup, contactId: number, day: string): readonly TakenRow[] {
    const { number } = first.order;
    const status = readOfOrder(rows, 'status');
    const payments = listPayments(rows, day);
    const lines = listLineRows(rows).map(toLine);
    const notes = new Set(rows.flatMap(({ order }) => order.note ?? []));
    const id = targets.createOrder({
      contactId,
      number,
      orderedAt: day,
      dueAt: readOfOrder(rows, 'due'),
      status,
      channel: readOfOrder(rows, 'channel'),
      note: notes.size === 0 ? null : [...notes].join('\n'),
      lines,
      payments,
      row: first.row,
    });
    counted.orders += 1;
    counted.lines += lines.length;
    counted.payments += payments.length;
    orders.add(contactId, {
      id,
      number,
      orderedAt: day,
      isNew: true,
      isDeleted: false,
      hasStatus: status !== null,
      total: computeOrderTotal(
        lines.map(({ sum }) => sum),
        0,
      ),
      paid: payments.reduce((sum, { amount }) => sum + amount, 0),
      lines: lines.map(({ title, sum }) => ({ title, sum, isClaimed: true })),
    });
    return rows.map((row) => ({ row, outcome: 'created', orderId: id }));
  }

  function addLine(order: KnownOrder, row: LedgerRow, contactId: number): RowOutcome {
    const line = toLine(row);
    targets.addLine(order.id, contactId, order.lines.length, line);
    order.lines.push({ title: line.title, sum: line.sum, isClaimed: true });
    order.total += line.sum;
    targets.setTotal(order.id, order.total);
    counted.lines += 1;
    return order.isNew ? 'created' : 'updated';
  }

  /** True when the order lacked a payment or a status that the rows tell. */
  function fill(order: KnownOrder, rows: readonly LedgerRow[], contactId: number, day: string): boolean {
    const payments = listPayments(rows, day);
    const told = payments.reduce((sum, { amount }) => sum + amount, 0);
    const last = payments.at(-1);
    const missing = order.isNew ? told : told - order.paid;
    const status = readOfOrder(rows, 'status');
    let filled = false;
    // Payments of an order whose other lines are not in sight cannot be compared.
    if (last !== undefined && missing > 0 && order.lines.every(({ isClaimed }) => isClaimed)) {
      targets.addPayment(order.id, contactId, { ...last, amount: missing });
      order.paid += missing;
      counted.payments += 1;
      filled = true;
    }
    if (status !== null && !order.hasStatus) {
      targets.setStatus(order.id, status);
      order.hasStatus = true;
      filled = true;
    }
    return filled;
  }

  function complete(
    order: KnownOrder,
    { rows }: LedgerGroup,
    contactId: number,
    day: string,
  ): readonly TakenRow[] {
    if (order.isDeleted) return rows.map((row) => ({ row, outcome: 'unchanged', orderId: order.id }));
    const lines = new Set(listLineRows(rows));
    const present = new Set([...lines].filter((row) => claimLine(order, row, true)));
    const taken = rows.map((row): TakenRow => {
      const orderId = order.id;
      if (present.has(row) || !lines.has(row)) return { row, outcome: 'unchanged', orderId };
      if (claimLine(order, row, false)) return { row, outcome: 'unchanged', orderId, differs: true };
      return { row, outcome: addLine(order, row, contactId), orderId };
    });
    const [first, ...others] = taken;
    if (!fill(order, rows, contactId, day) || first === undefined || first.outcome !== 'unchanged')
      return taken;
    return [{ ...first, outcome: 'updated' }, ...others];
  }

  return {
    take: (group, contactId, day) => {
      const { number } = group.first.order;
      const known =
        (number === null ? undefined : orders.findByNumber(contactId, number, day)) ??
        orders.findByLines(contactId, day, listLineRows(group.rows).map(toLine), number !== null);
      return known === undefined ? create(group, contactId, day) : complete(known, group, contactId, day);
    },
  };
}

/** Claims the line that a row is, or at least one of the same item with another sum. */
function claimLine(order: KnownOrder, { order: { item, sum } }: LedgerRow, withSum: boolean): boolean {
  const line = findFreeLine(order, item ?? '', withSum ? sum : null);
  if (line !== undefined) line.isClaimed = true;
  return line !== undefined;
}

function toLine({ order }: LedgerRow): NewOrderLine {
  const { item, quantity, unit, price, discount, sum } = order;
  return { title: item ?? '', quantity, unit, price, discount, sum };
}
