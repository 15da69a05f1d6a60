// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireSession } from '../../../src-main/base/base-session.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { insertTestOrders, type TestSale } from '../../support/insert-test-orders.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
});
afterEach(() => {
  cleanup();
  base.remove();
});

/** Six clients; the n-th has n orders, the last of them n months ago. */
const sales: readonly TestSale[] = [1, 2, 3, 4, 5, 6].flatMap((contactId) =>
  Array.from({ length: contactId }, () => ({ contactId, day: `2025-0${7 - contactId}-10`, sum: 100_000 })),
);

async function openRfm(orders: readonly TestSale[], hash = '#/rfm'): Promise<RenderedWindow> {
  const { db } = requireSession(base.host.session).context;
  insertTestContacts(db, ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор']);
  if (orders.length > 0) insertTestOrders(db, orders);
  requireSession(base.host.session).close();
  base.host.session.set(undefined);
  const window = renderWindow({ host: base.host, hash });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  return window;
}

describe('RfmScreen', () => {
  it('says what to do while there is no order', async () => {
    await openRfm([]);
    expect(await screen.findByText('Оценивать пока некого')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('walks the grid by arrows and opens the list behind a cell by Enter', async () => {
    const { user } = await openRfm(sales);
    const grid = await screen.findByRole('grid', { name: /Картина базы/ });
    const cells = within(grid).getAllByRole('button');
    expect(cells).toHaveLength(25);
    expect(await findAxeViolations()).toEqual([]);
    cells[0]?.focus();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement).toBe(cells[6]);
    const full = cells.find((cell) => cell.getAttribute('aria-disabled') === 'false');
    full?.focus();
    const told = full?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ');
    expect(told).toBe('R 5, F 1: 2 клиента, в среднем 1 500 ₽');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('RFM: R 5, F 1')).toBeTruthy();
    expect(await screen.findByText('2 клиента')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Убрать условие: RFM/ }));
    expect(await screen.findByText('6 клиентов')).toBeTruthy();
  });

  it('shows the clients of a past day in place', async () => {
    const { user } = await openRfm(sales);
    await user.type(await screen.findByLabelText('На день'), '15.02.2025{Enter}');
    expect(await screen.findByText(/^2 клиента с заказами/)).toBeTruthy();
    const groups = screen.getByRole('table', { name: 'Группы' });
    const [first] = within(groups).getAllByRole('button');
    if (first === undefined) throw new Error('No group has clients');
    await user.click(first);
    const people = await screen.findByRole('region', { name: /на 15\.02\.2025/ });
    expect(await within(people).findByRole('button', { name: /Дина|Егор/ })).toBeTruthy();
  });

  it('keeps the thresholds and the groups of the owner', async () => {
    const { user } = await openRfm(sales);
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: 'Сохранить' });
    expect(save.disabled).toBe(true);
    await user.click(screen.getByText('По своим порогам'));
    const threshold = screen.getByLabelText('F: заказов, порог 1');
    await user.clear(threshold);
    await user.type(threshold, '9');
    expect((await screen.findByRole('alert')).textContent).toContain('по возрастанию');
    await user.clear(threshold);
    await user.type(threshold, '1');
    await user.type(screen.getByLabelText('Название группы 1'), 'Любимые');
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(await screen.findByText('Оценки пересчитаны')).toBeTruthy();
    const groups = screen.getByRole('table', { name: 'Группы' });
    expect(await within(groups).findByText('Любимые')).toBeTruthy();
  });

  it('explains the scores of a client on its card', async () => {
    await openRfm(sales, '#/contacts/6');
    const strip = await screen.findByRole('region', { name: 'RFM' });
    expect(strip.textContent).toContain('RFM 1-5-5 «Под угрозой»');
    expect(strip.textContent).toContain('F = 5: 6 заказов (оценка 5: от 6)');
    expect(strip.textContent.replaceAll('\u00a0', ' ')).toContain('M = 5: 6 000 ₽ (оценка 5: от 5 001 ₽)');
  });
});
