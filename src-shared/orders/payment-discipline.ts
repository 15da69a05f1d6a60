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

/** How a client pays. The debts are those due first at the beginning. */
export type PaymentDiscipline = Readonly<{
  debts: readonly Debt[];
  debt: number;
  overdue: number;
  /** Orders with a due day that were paid in full, and how many of them in time; the average is over the late ones. */
  paidWithDue: number;
  paidInTime: number;
  averageDaysLate: number | null;
}>;

type Settled = Readonly<{ order: PayableOrder; left: number; settledAt: string | null }>;

function settle(order: PayableOrder): Settled {
  let left = order.total;
  let settledAt: string | null = left <= 0 ? order.orderedAt : null;
  const days = [...Map.groupBy(order.payments, ({ paidAt }) => paidAt)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
  for (const [paidAt, ofDay] of days) {
    left -= ofDay.reduce((sum, { amount }) => sum + amount, 0);
    // Money given back on a later day opens the order again.
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
  const paid = settled.flatMap(({ order, settledAt }) =>
    settledAt === null || order.dueAt === null ? [] : [countDaysLate(settledAt, order.dueAt)],
  );
  const late = paid.filter((days) => days > 0);
  return {
    debts,
    debt: debts.reduce((sum, { left }) => sum + left, 0),
    overdue: debts.reduce((sum, { left, daysLate }) => sum + (daysLate > 0 ? left : 0), 0),
    paidWithDue: paid.length,
    paidInTime: paid.length - late.length,
    averageDaysLate:
      late.length === 0 ? null : Math.round(late.reduce((sum, days) => sum + days, 0) / late.length),
  };
}
