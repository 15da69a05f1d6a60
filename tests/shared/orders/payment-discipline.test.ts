import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePayments, type PayableOrder } from '../../../src-shared/orders/payment-discipline.ts';

const today = '2026-05-20';

function order(id: number, rest: Partial<PayableOrder>): PayableOrder {
  return { id, orderedAt: '2026-04-01', dueAt: null, total: 1000, payments: [], ...rest };
}

const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-05-${String(each).padStart(2, '0')}`);
const payments = fc.array(fc.record({ paidAt: day, amount: fc.integer({ min: -500, max: 2000 }) }), {
  maxLength: 4,
});
const orders = fc
  .array(
    fc.record({
      orderedAt: day,
      dueAt: fc.option(day),
      total: fc.integer({ min: -500, max: 3000 }),
      payments,
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map((each, index) => ({ ...each, id: index + 1 })));

describe('judgePayments', () => {
  it('counts the days from the due day to the payment that settled the order', () => {
    const late = order(1, {
      dueAt: '2026-05-01',
      payments: [
        { paidAt: '2026-05-11', amount: 600 },
        { paidAt: '2026-04-20', amount: 400 },
      ],
    });
    const inTime = order(2, { dueAt: '2026-05-01', payments: [{ paidAt: '2026-05-01', amount: 1000 }] });
    const judged = judgePayments([late, inTime], 0, today);
    expect(judged).toEqual({
      debts: [],
      debt: 0,
      overdue: 0,
      paidWithDue: 2,
      paidInTime: 1,
      averageDaysLate: 10,
    });
  });

  it('tells overdue debts from those whose day has not come', () => {
    const overdue = order(1, { dueAt: '2026-05-18', payments: [{ paidAt: '2026-05-01', amount: 300 }] });
    const ahead = order(2, { dueAt: '2026-05-20' });
    const judged = judgePayments([ahead, overdue, order(3, {})], 0, today);
    expect(judged.debts).toEqual([
      { orderId: 1, dueAt: '2026-05-18', left: 700, daysLate: 2 },
      { orderId: 2, dueAt: '2026-05-20', left: 1000, daysLate: 0 },
      { orderId: 3, dueAt: null, left: 1000, daysLate: 0 },
    ]);
    expect(judged).toMatchObject({ debt: 2700, overdue: 700, paidWithDue: 0, averageDaysLate: null });
  });

  it('opens an order again when its money is given back', () => {
    const refunded = order(1, {
      dueAt: '2026-05-10',
      payments: [
        { paidAt: '2026-05-01', amount: 1000 },
        { paidAt: '2026-05-05', amount: -1000 },
      ],
    });
    expect(judgePayments([refunded], 0, today)).toMatchObject({ debt: 1000, paidWithDue: 0 });
  });

  it('covers the debts due first with what lies on account', () => {
    const first = order(1, { dueAt: '2026-05-10' });
    const second = order(2, { dueAt: '2026-05-12' });
    const overpaid = order(3, { payments: [{ paidAt: '2026-05-01', amount: 1500 }] });
    const judged = judgePayments([second, first, overpaid], 700, today);
    expect(judged.debts).toEqual([{ orderId: 2, dueAt: '2026-05-12', left: 800, daysLate: 8 }]);
  });

  it('makes the debts add up to what the client owes in all', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 0, max: 3000 }), (all, loose) => {
        const owed = all.reduce((sum, { total }) => sum + total, 0);
        const paid = all.flatMap((each) => each.payments).reduce((sum, { amount }) => sum + amount, loose);
        const judged = judgePayments(all, loose, today);
        expect(judged.debt).toBe(Math.max(0, owed - paid));
        expect(judged.debts.reduce((sum, { left }) => sum + left, 0)).toBe(judged.debt);
        expect(judged.overdue).toBeLessThanOrEqual(judged.debt);
      }),
    );
  });
});
