// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
  const { db } = base.context;
  insertTestContacts(db, ['Анна', 'Борис', 'Вера']);
  runOperation(db, { kind: 'edit', params: {}, at: new Date() }, () =>
    db.sqlite.exec('UPDATE contacts SET opening_total = id * 6000000, opening_debt = 100 WHERE id > 1'),
  );
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openStages(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/stages' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Стадии клиентов', level: 1 });
  return window;
}

describe('StagesScreen', () => {
  it('shows who would move before thresholds are saved, and moves them', async () => {
    const { user } = await openStages();
    const vip = await screen.findByLabelText('VIP: куплено от, ₽');
    await user.clear(vip);
    await user.type(vip, '150000');
    expect(await screen.findByText('VIP → Рабочий: 1')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Сохранить пороги' }));
    expect(await screen.findByText(/куплено от 150/)).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Стадии клиентов' });
    const counts = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => within(row).getAllByRole('cell')[0]?.textContent);
    expect(counts).toEqual(['1', '1', '0', '0', '1', '0']);
  });

  it('keeps typed thresholds while one looks at who would move', async () => {
    const { user } = await openStages();
    const vip = await screen.findByLabelText('VIP: куплено от, ₽');
    await user.clear(vip);
    await user.type(vip, '150000');
    await user.click(await screen.findByRole('button', { name: 'VIP → Рабочий: 1' }));
    await screen.findByLabelText('Поиск клиентов');
    await user.click(screen.getByRole('button', { name: 'Стадии' }));
    expect(await screen.findByRole('button', { name: 'VIP → Рабочий: 1' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('VIP: куплено от, ₽').value).toBe('150000');
    await user.click(screen.getByRole('button', { name: 'Вернуть как было' }));
    expect(screen.getByLabelText<HTMLInputElement>('VIP: куплено от, ₽').value).toBe('100000');
    expect(screen.queryByRole('button', { name: 'Сохранить пороги' })).toBeNull();
  });

  it('draws the base by month, and opens the clients who came to a stage in one', async () => {
    const { user } = await openStages();
    expect(await screen.findByRole('img', { name: /^База по стадиям и месяцам/ })).toBeTruthy();
    const months = screen.getByRole('table', { name: 'База по месяцам' });
    const cells = within(months).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual(['1', '0', '0', '0', '2', '0', '3']);
    const flow = await screen.findByRole('button', { name: 'Добавлены → VIP: 2' });
    expect(await findAxeViolations()).toEqual([]);
    await user.click(flow);
    const people = await screen.findByRole('region', { name: /^Добавлены → VIP/ });
    expect(await within(people).findByRole('button', { name: 'Вера' })).toBeTruthy();
    expect(within(people).getByRole('button', { name: 'Борис' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /^Добавлены → VIP/ })).toBeNull();
  });
});
