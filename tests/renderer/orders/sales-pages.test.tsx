// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import { orderListHandlers } from '../../../src-main/orders/order-list-handlers.ts';
import { orderStatusHandlers } from '../../../src-main/orders/order-status-handlers.ts';
import { productHandlers } from '../../../src-main/products/product-handlers.ts';
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
  const payment = { paidAt: '2026-04-10', amount: paid, method: 'cash' as const, note: null };
  const input = { contactId, order: buildOrderInput(order), payment: paid === 0 ? null : payment };
  orderHandlers['orders:create'](base.context, input);
}

async function openPage(name: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  renderOpenBase(
    <main>
      <SalesScreen />
    </main>,
    base.host,
  );
  await user.click(await screen.findByRole('tab', { name }));
  return user;
}

const clean = (text: string | null | undefined) => (text ?? '').replaceAll(/\s/gu, ' ');

describe('the page of debts', () => {
  it('says that nobody owes', async () => {
    await openPage('Долги');
    expect(await screen.findByText('Никто не должен')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('lists who owes with the age of each debt and all debts together', async () => {
    sell(1, { dueAt: '2026-05-10', lines: [buildOrderLine({ price: 100_000 })] }, 40_000);
    sell(2, { dueAt: '2026-06-10', lines: [buildOrderLine({ price: 200_000 })] });
    sell(2, { orderedAt: '2026-01-10', lines: [buildOrderLine({ price: 30_000 })] });
    const user = await openPage('Долги');
    const row = await screen.findByRole('row', { name: /Борис/u });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => clean(textContent)),
    ).toEqual(['Борис', '', '2 300,00 ₽', '10.01.2026', '2 000,00 ₽', '', '', '', '300,00 ₽']);
    expect(clean(screen.getByLabelText('Долги по давности').textContent)).toBe(
      '2 должника2 900,00 ₽Срок не вышел2 000,00 ₽До 30 дней600,00 ₽31–60 дней0,00 ₽61–90 дней0,00 ₽Больше 90300,00 ₽',
    );
    expect(await findAxeViolations()).toEqual([]);
    await user.type(screen.getByLabelText('Поиск среди должников'), 'анн');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Борис/u })).toBeNull());
    screen.getByRole('grid', { name: 'Долги' }).focus();
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/contacts/1');
  });
});

describe('the page of goods and services', () => {
  it('adds, shows how it sells, changes the price of new orders only, puts into the archive', async () => {
    const user = await openPage('Товары и услуги');
    expect(await screen.findByText('Каталог пуст')).toBeTruthy();
    await user.keyboard('{Control>}[KeyN]{/Control}');
    await user.type(await screen.findByLabelText('Название'), 'Потолок');
    await user.type(screen.getByLabelText('Цена за единицу, ₽'), '650{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Ещё ни разу не продавали.')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    const price = screen.getByLabelText('Цена за единицу, ₽');
    await user.clear(price);
    await user.type(price, '700{Control>}{Enter}{/Control}');
    await waitFor(() => {
      const { products } = productHandlers['products:list'](base.context, {
        search: '',
        archived: false,
        limit: 9,
      });
      expect(products).toMatchObject([{ name: 'Потолок', price: 70_000 }]);
    });
    await user.click(screen.getByRole('button', { name: 'В архив' }));
    expect(await screen.findByText('Каталог пуст')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Архив' }));
    expect(await screen.findByRole('row', { name: /Потолок/u })).toBeTruthy();
  });

  it('leads to those who bought it and to its orders', async () => {
    sell(1, { lines: [buildOrderLine({ title: 'Монтаж', price: 100_000, quantity: 2000 })] });
    sell(2, { status: 'Отменён', lines: [buildOrderLine({ title: 'Монтаж', price: 100_000 })] });
    sell(2, { lines: [buildOrderLine({ title: 'Замер' })] });
    const user = await openPage('Товары и услуги');
    const row = await screen.findByRole('row', { name: /Монтаж.*2.000,00/u });
    await user.click(row);
    const pane = await screen.findByRole('region', { name: 'Товар или услуга' });
    expect(clean(within(pane).getByLabelText('Как продаётся').textContent)).toBe(
      'Заказов1Продано единиц2Продано на2 000,00 ₽Последний раз10.04.2026',
    );
    await user.click(within(pane).getByRole('button', { name: 'Заказы' }));
    expect(await screen.findByRole('row', { name: /Анна/u })).toBeTruthy();
    expect(screen.queryByRole('row', { name: /Замер/u })).toBeNull();
  });
});

describe('the page of statuses', () => {
  it('adds, renames, moves and removes statuses, their orders along', async () => {
    sell(1, { status: 'Новый' }, 10_000);
    const user = await openPage('Статусы');
    await user.click(await screen.findByRole('button', { name: 'Новый статус' }));
    await user.type(screen.getByLabelText('Название'), 'Собран{Enter}');
    await screen.findByRole('button', { name: 'Изменить статус: Собран' });
    expect(await screen.findByText(/1 оплата на/u)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Выше: Собран' }));
    const read = () => orderStatusHandlers['order-statuses:list'](base.context).statuses;
    await waitFor(() =>
      expect(
        read()
          .map(({ label }) => label)
          .slice(-2),
      ).toEqual(['Собран', 'Отменён']),
    );
    await user.click(screen.getByRole('button', { name: 'Удалить статус: Новый' }));
    await user.selectOptions(screen.getByLabelText(/У 1 заказа со статусом «Новый»/u), 'Собран');
    await user.click(screen.getByRole('button', { name: 'Поставить и удалить статус' }));
    await waitFor(() => expect(read().map(({ label }) => label)).not.toContain('Новый'));
    const { rows } = orderListHandlers['orders:rows'](base.context, { ids: [1] });
    expect(rows).toMatchObject([{ status: { label: 'Собран', kind: 'open' } }]);
  });
});
