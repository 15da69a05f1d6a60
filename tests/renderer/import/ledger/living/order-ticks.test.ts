import { describe, expect, it } from 'vitest';
import {
  countTickedOrders,
  proposeOrderTicks,
  stateOfOrder,
  tickParts,
  toOrderTicks,
} from '../../../../../src-renderer/import/ledger/living/order-ticks.ts';
import type { ChangedOrder, OrdersDifference } from '../../../../../src-shared/import/order-difference.ts';

const head = { client: 'Орлова Анна', number: 'A-1', day: '2026-03-01' };
const status = { key: 'status', kind: 'status', before: 'Новый', after: 'В работе', writes: true } as const;
const line = { title: 'Стул', quantity: 1000, price: 100, sum: 100 };
const gone = { key: 'gone:7', kind: 'lineGone', before: line, after: null, writes: true } as const;
const payment = { key: 'payment', kind: 'payment', before: 200, after: 100, writes: false } as const;
const changed: ChangedOrder = { ...head, row: 2, orderId: 5, contactId: 9, parts: [status, gone, payment] };
const orders: OrdersDifference = {
  fresh: {
    count: 2,
    rows: [
      { ...head, row: 3, items: [], total: 1, outcome: 'created' },
      { ...head, row: 4, items: [], total: 1, outcome: 'review' },
    ],
  },
  changed: { count: 1, rows: [changed] },
  gone: { count: 0, rows: [] },
};

describe('proposeOrderTicks', () => {
  it('ticks what is sure and what takes nothing away', () => {
    const ticks = proposeOrderTicks(orders);
    expect(toOrderTicks(ticks)).toEqual({ fresh: [3], changed: [{ orderId: 5, keys: ['status'] }] });
    expect(stateOfOrder(ticks, changed)).toBe('some');
    expect(countTickedOrders(ticks)).toBe(2);
  });

  it('ticks nothing of a list of clients', () => {
    expect(toOrderTicks(proposeOrderTicks(undefined))).toEqual({ fresh: [], changed: [] });
  });
});

describe('tickParts', () => {
  it('ticks a whole order but for what is only told, and takes it back', () => {
    const all = tickParts(proposeOrderTicks(orders), changed, 'all', true);
    expect(stateOfOrder(all, changed)).toBe('all');
    expect(toOrderTicks(all).changed).toEqual([{ orderId: 5, keys: ['status', 'gone:7'] }]);
    const none = tickParts(all, changed, 'all', false);
    expect(toOrderTicks(none).changed).toEqual([]);
    expect(stateOfOrder(none, changed)).toBe('none');
  });
});
