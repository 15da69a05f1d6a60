import { countDaysBetween } from './order-rhythm.ts';

/** An order that counts (neither cancelled nor in the trash) with its payments. Days are ISO, money is kopecks. */
export type PayableOrder = Readonly<{
  id: number;
  orderedAt: string;
  dueAt: string | null;
  total: number;
  payments: readonly Readonly<{ paidAt: string; amount: number }>[];
}>;

/** What is left to pay of one order; `daysLate` is 0 until the due day has passed. */
export type Debt = Readonly<{ orderId: number; dueAt: string | null; left: number; daysLate: number }>;

/** How a client pays. The debts are those due first at the beginning; the average is over late orders only. */
export type PaymentDiscipline = Readonly<{
  debts: readonly Debt[];
  debt: number;
  overdue: number;
  /** Orders with a due day that were paid after it or are overdue now. */
  lateOrders: number;
  averageDaysLate: number | null;
}>;

type Settled = Readonly<{ order: PayableOrder; left: number; settledAt: string | null }>;

function settle(order: PayableOrder): Settled {
  let left = order.total;
  let settledAt: string | null = left <= 0 ? order.orderedAt : null;
  for (const { paidAt, amount } of order.payments.toSorted((a, b) => a.paidAt.localeCompare(b.paidAt))) {
    left -= amount;
    // Money given back later opens the order again.
    if (left > 0) settledAt = null;
    else settledAt ??= paidAt;
  }
  return { order, left, settledAt };
}

function byDue(a: Settled, b: Settled): number {
  const due = (a.order.dueAt ?? '9999').localeCompare(b.order.dueAt ?? '9999');
  return due || a.order.orderedAt.localeCompare(b.order.orderedAt) || a.order.id - b.order.id;
}

function countDaysLate(day: string, dueAt: string | null): number {
  return dueAt === null ? 0 : Math.max(0, countDaysBetween(dueAt, day));
}

/**
 * Tells the debts of a client and how late payments come. What lies on account (payments without an order,
 * over-payments) covers the debts due first, so that the debts add up to what the client owes in all.
 */
export function judgePayments(
  orders: readonly PayableOrder[],
  loosePaid: number,
  today: string,
): PaymentDiscipline {
  const settled = orders.map(settle).toSorted(byDue);
  let credit = settled.reduce((sum, { left }) => sum + Math.max(0, -left), loosePaid);
  const owing = settled.filter(({ left }) => left > 0);
  const debts: Debt[] = [];
  for (const { order, left } of owing) {
    const covered = Math.min(left, Math.max(0, credit));
    credit -= covered;
    if (left > covered) {
      const daysLate = countDaysLate(today, order.dueAt);
      debts.push({ orderId: order.id, dueAt: order.dueAt, left: left - covered, daysLate });
    }
  }
  const paidLate = settled.flatMap(({ order, settledAt }) =>
    settledAt === null ? [] : [countDaysLate(settledAt, order.dueAt)],
  );
  const late = [...paidLate, ...debts.map(({ daysLate }) => daysLate)].filter((days) => days > 0);
  return {
    debts,
    debt: debts.reduce((sum, { left }) => sum + left, 0),
    overdue: debts.reduce((sum, { left, daysLate }) => sum + (daysLate > 0 ? left : 0), 0),
    lateOrders: late.length,
    averageDaysLate:
      late.length === 0 ? null : Math.round(late.reduce((sum, days) => sum + days, 0) / late.length),
  };
}
