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

async function openSegments(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/segments' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Сегменты', level: 1 });
  return window;
}

describe('SegmentsScreen', () => {
  it('offers ready-made segments, tells rules as sentences, renames and deletes with a way back', async () => {
    const { user } = await openSegments();
    expect(await screen.findByText('Сегментов пока нет')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Добавить готовые' }));
    const dialog = await screen.findByRole('dialog', { name: 'Готовые сегменты' });
    const debtors = await within(dialog).findByRole('checkbox', { name: /^Должники/ });
    expect(debtors).toHaveProperty('checked', true);
    expect(await findAxeViolations()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Снять отметки' }));
    await user.click(debtors);
    await user.click(within(dialog).getByRole('button', { name: 'Добавить 1 сегмент' }));
    const table = await screen.findByRole('table', { name: 'Сегменты' });
    const line = within(table).getByRole('row', { name: /^Должники/ });
    expect(within(line).getByRole('cell', { name: '2' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Движение и правка: Должники' }));
    const name = await screen.findByLabelText('Название сегмента');
    expect(await screen.findByRole('img', { name: /вошло и вышло/ })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.clear(name);
    await user.type(name, 'Должны мне{Enter}');
    expect(await screen.findByRole('heading', { name: 'Должны мне', level: 1 })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Действия: Должны мне' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Удалить', hidden: true }));
    expect(await screen.findByText(/Сегмент «Должны мне» удалён/)).toBeTruthy();
  });
});
