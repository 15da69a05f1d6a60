// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { SalesScreen } from '../../../src-renderer/orders/sales-screen.tsx';
import type { OrderInput } from '../../../src-shared/orders/order-input.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

let base: TestBase;

beforeEach(async () => {
  completeJsdomWindow();
  window.location.hash = '#/sales';
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  // jsdom lays nothing out: the list is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  base = await createTestBase({ now: () => new Date('2026-05-20T10:00:00Z') });
  for (const firstName of ['Анна', 'Борис']) {
    contactHandlers['contacts:create'](base.context, { kind: 'person', changes: { fields: { firstName } } });
  }
});

afterEach(() => {
  cleanup();
  base.remove();
});

function sell(contactId: number, order: Partial<OrderInput>, paid = 0): void {
  const payment = { paidAt: '2026-04-10', amount: paid, method: null, note: null };
  orderHandlers['orders:create'](base.context, {
    contactId,
    order: buildOrderInput(order),
    payment: paid === 0 ? null : payment,
  });
}

function show(): void {
  renderOpenBase(
    <main>
      <SalesScreen />
    </main>,
    base.host,
  );
}

const findRow = (name: RegExp) => screen.findByRole('row', { name });
const readTotals = () => screen.getByLabelText('Итоги списка').textContent.replaceAll(/\s/gu, ' ');

describe('SalesScreen', () => {
  it('invites to the first order, whose client is entered on the way', async () => {
    const user = userEvent.setup();
    show();
    expect(await screen.findByText('Заказов пока нет')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.keyboard('{Control>}[KeyN]{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Новый клиент' }));
    await user.type(screen.getByLabelText('Фамилия'), 'Ветров{Enter}');
    await user.type(await screen.findByLabelText('Товар или услуга', { selector: 'form input' }), 'Замер');
    await user.type(screen.getByLabelText('Цена, ₽'), '1500{Control>}{Enter}{/Control}');
    expect(await findRow(/Ветров/u)).toBeTruthy();
    await waitFor(() => expect(readTotals()).toMatch(/^1 заказ на 1 500,00 ₽, .*долг 1 500,00 ₽$/u));
  });

  it('lists all orders with what is owed, narrows them and adds them up', async () => {
    sell(1, { number: 'А-12', dueAt: '2026-05-10', lines: [buildOrderLine({ price: 100_000 })] }, 40_000);
    sell(2, { orderedAt: '2026-05-12', status: 'Отменён' });
    sell(2, { orderedAt: '2026-05-15', channel: 'Сайт' }, 50_000);
    const user = userEvent.setup();
    show();
    const row = await findRow(/Анна/u);
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['А-12', 'Замер', '10 дней', '10.05.2026']));
    await waitFor(() =>
      expect(readTotals()).toBe(
        '3 заказа на 1 500,00 ₽, оплачено 900,00 ₽, долг 600,00 ₽, из него просрочено 600,00 ₽ · 1 отменённый не считается',
      ),
    );
    expect(await findAxeViolations()).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Оплата'), 'Просрочены');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Борис/u })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Показать все' }));
    await user.type(screen.getByLabelText('Поиск по номеру заказа и клиенту'), 'бори');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Анна/u })).toBeNull());
    expect(screen.getAllByRole('row', { name: /Борис/u })).toHaveLength(2);
    await user.selectOptions(screen.getByLabelText('Канал'), 'Сайт');
    await waitFor(() => expect(screen.getAllByRole('row', { name: /Борис/u })).toHaveLength(1));
  });

  it('walks by keys, opens an order beside the list and changes its status with a way back', async () => {
    sell(1, { orderedAt: '2026-05-15' });
    sell(2, { orderedAt: '2026-05-12' });
    const user = userEvent.setup();
    show();
    await findRow(/Анна/u);
    screen.getByRole('grid', { name: 'Заказы' }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    const pane = await screen.findByRole('region', { name: 'Заказ' });
    expect(await within(pane).findByRole('heading', { name: 'Борис' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.selectOptions(within(pane).getByLabelText('Статус заказа'), 'Отменён');
    expect(await screen.findByText(/Статус заказа изменён/u)).toBeTruthy();
    await waitFor(() => expect(readTotals()).toContain('1 отменённый'));
    await user.click(screen.getAllByRole('button', { name: 'Отменить' }).at(-1) ?? document.body);
    await waitFor(() => expect(readTotals()).not.toContain('отменённый'));
  });

  it('says what another status would change before many orders get it', async () => {
    sell(1, { lines: [buildOrderLine({ price: 100_000 })] });
    sell(2, { lines: [buildOrderLine({ price: 200_000 })] });
    const user = userEvent.setup();
    show();
    await findRow(/Анна/u);
    await user.click(screen.getByRole('checkbox', { name: 'Выбрать все заказы' }));
    await user.click(screen.getByRole('button', { name: 'Сменить статус' }));
    expect(await screen.findByText('У всех выбранных заказов этот статус уже стоит.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Новый статус'), 'Отменён');
    expect(await screen.findByText(/Изменятся 2 заказа у 2 клиентов/u)).toBeTruthy();
    expect(screen.getByText(/меньше на 3.000,00/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Сменить', hidden: true }));
    expect(await screen.findByText(/Статус изменён у 2 заказов/u)).toBeTruthy();
  });
});
