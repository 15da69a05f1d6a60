// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { productHandlers } from '../../../src-main/products/product-handlers.ts';
import { ContactSales } from '../../../src-renderer/orders/contact-sales.tsx';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';
import { buildOrderInput } from '../../support/sample-order.ts';

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

const readOrders = () => orderHandlers['orders:of-contact'](base.context, { contactId: 1, limit: 10 }).orders;

function show(): void {
  renderOpenBase(
    <main>
      <ContactSales contactId={1} />
    </main>,
    base.host,
  );
}

describe('sales of a card', () => {
  it('takes a new order with a known product at its price, and what was paid at once', async () => {
    const product = { name: 'Потолок', groupName: null, unit: 'м²', price: 65_000, kind: 'goods' } as const;
    productHandlers['products:create'](base.context, product);
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: 'Новый заказ' }));
    await user.type(screen.getByLabelText('Товар или услуга', { selector: 'input' }), 'пот');
    await user.click(await screen.findByRole('option', { name: 'Потолок', hidden: true }));
    await user.clear(screen.getByLabelText('Количество'));
    await user.type(screen.getByLabelText('Количество'), '12,5');
    await user.type(screen.getByLabelText('Оплачено сразу, ₽'), '4000');
    await user.selectOptions(screen.getByLabelText('Статус'), 'В работе');
    expect(screen.getByText(/^Итого 8.125,00/u)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^Оплачено 4.000,00.₽ из 8.125,00.₽$/u)).toBeTruthy();
    expect(readOrders()).toMatchObject([
      { total: 812_500, paid: 400_000, lines: [{ unit: 'м²', productId: 1 }] },
    ]);
  });

  it('says what is wrong with an order and keeps it', async () => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: 'Новый заказ' }));
    await user.click(screen.getByRole('button', { name: 'Сохранить заказ' }));
    expect(screen.getByText('Введите, что продано')).toBeTruthy();
    await user.type(screen.getByLabelText('Товар или услуга', { selector: 'input' }), 'Замер');
    await user.type(screen.getByLabelText('Дата заказа'), '31.02.2026');
    await user.click(screen.getByRole('button', { name: 'Сохранить заказ' }));
    expect(screen.getByText(/^Такого дня нет/u)).toBeTruthy();
    expect(readOrders()).toEqual([]);
  });

  it('takes the rest as a payment, changes the order, and deletes it', async () => {
    const order = buildOrderInput();
    orderHandlers['orders:create'](base.context, { contactId: 1, order, payment: null });
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: 'Внести оплату' }));
    expect(screen.getByLabelText<HTMLInputElement>('Сумма, ₽').value).toBe('500');
    await user.click(screen.getByRole('button', { name: 'Сохранить оплату' }));
    expect(await screen.findByText('Оплачен')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Изменить заказ' }));
    const form = screen.getByRole('form', { name: 'Сохранить заказ' });
    await user.clear(within(form).getByLabelText('Цена, ₽'));
    await user.type(within(form).getByLabelText('Цена, ₽'), '700{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^Оплачено 500,00.₽ из 700,00.₽$/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Удалить заказ' }));
    await waitFor(() => expect(readOrders()).toEqual([]));
  });
});
