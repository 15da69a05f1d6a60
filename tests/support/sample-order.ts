import type { OrderInput, OrderLineInput } from '../../src-shared/orders/order-input.ts';

/** A line of a form: one unit of «Замер» unless told otherwise. */
export function buildOrderLine(line: Partial<OrderLineInput> = {}): OrderLineInput {
  return { id: null, title: 'Замер', quantity: 1000, unit: null, price: 50_000, discount: 0, ...line };
}

/** What a form sends of an order of one line. */
export function buildOrderInput(order: Partial<OrderInput> = {}): OrderInput {
  return {
    number: null,
    orderedAt: '2026-04-10',
    dueAt: null,
    status: null,
    channel: null,
    discount: 0,
    note: null,
    lines: [buildOrderLine()],
    ...order,
  };
}
