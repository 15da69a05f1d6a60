// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { undoOperation } from '../../../src-main/journal/undo-operation.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { paymentHandlers } from '../../../src-main/payments/payment-handlers.ts';
import { ChangeLog } from '../../../src-renderer/contacts/card/change-log.tsx';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

let base: TestBase;

beforeEach(async () => {
  completeJsdomWindow();
  base = await createTestBase();
  insertTestContacts(base.context.db, ['Анна']);
});

afterEach(() => {
  cleanup();
  base.remove();
});

const money = (amount: number) => ({ paidAt: '2026-03-10', amount, method: 'cash' as const, note: null });

async function readLog(last: string): Promise<readonly string[]> {
  renderOpenBase(<ChangeLog contactId={1} />, base.host);
  await screen.findByText((text) => text.replaceAll(/\s/gu, ' ') === last);
  return screen
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('ul') === null)
    .map(({ textContent }) => textContent.replaceAll(/\s/gu, ' '));
}

describe('describeSaleChange', () => {
  it('says in words what became of orders and payments', async () => {
    const { context } = base;
    const first = { number: '12', orderedAt: '2026-03-05', lines: [buildOrderLine({ price: 1_200_000 })] };
    orderHandlers['orders:create'](context, { contactId: 1, order: buildOrderInput(first), payment: null });
    const lines = [buildOrderLine({ id: 1, price: 1_350_000 }), buildOrderLine({ title: 'Выезд', price: 0 })];
    const order = buildOrderInput({ ...first, status: 'Выполнен', dueAt: '2026-04-01', lines });
    orderHandlers['orders:update'](context, { id: 1, order });
    paymentHandlers['payments:create'](context, { contactId: 1, orderId: 1, payment: money(400_000) });
    paymentHandlers['payments:update'](context, { id: 1, payment: { ...money(500_000), method: 'card' } });
    paymentHandlers['payments:remove'](context, { id: 1 });
    paymentHandlers['payments:create'](context, { contactId: 1, orderId: null, payment: money(-10_000) });
    orderHandlers['orders:trash'](context, { ids: [1] });
    const order12 = 'Заказ № 12 от 05.03.2026';
    const log = await readLog(`${order12}: записан на 12 000,00 ₽`);
    expect(log.slice(0, -2)).toEqual([
      `${order12}: удалён`,
      'Без заказа: возврат денег 100,00 ₽, 10.03.2026',
      `${order12}: удалена оплата 5 000,00 ₽, 10.03.2026`,
      `${order12}, оплата: сумма 4 000,00 ₽ → 5 000,00 ₽`,
      `${order12}, оплата: способ Наличные → Карта`,
      `${order12}: оплата 4 000,00 ₽, 10.03.2026`,
      `${order12}: цена 12 000,00 ₽ → 13 500,00 ₽`,
      `${order12}: добавлено «Выезд»`,
      `${order12}: срок оплаты пусто → 01.04.2026`,
      `${order12}: статус пусто → Выполнен`,
      `${order12}: сумма 12 000,00 ₽ → 13 500,00 ₽`,
      `${order12}: записан на 12 000,00 ₽`,
    ]);
  });

  it('still names an order whose making was undone', async () => {
    const order = buildOrderInput({ orderedAt: '2026-03-05' });
    const made = orderHandlers['orders:create'](base.context, { contactId: 1, order, payment: null });
    await undoOperation(base.context.db, made.operationId, { at: new Date() });
    const log = await readLog('Заказ от 05.03.2026: запись отменена');
    expect(log).toContain('Заказ от 05.03.2026: записан на 500,00 ₽');
  });
});
