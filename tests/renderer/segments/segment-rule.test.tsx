// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireSession } from '../../../src-main/base/base-session.ts';
import { readSegments } from '../../../src-main/segments/read-segments.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  // jsdom lays nothing out: the list is told how large it is.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  base = await createTestBase();
  insertTestContacts(base.context.db, ['Анна', 'Борис', 'Вера']);
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openSection(hash: string, heading: string): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: heading, level: 1 });
  return window;
}

describe('NewSegment and SegmentRule', () => {
  it('makes a segment, tells before a change how many there will be, and takes the change back', async () => {
    const { user } = await openSection('#/segments', 'Сегменты');
    await user.click(await screen.findByRole('button', { name: 'Новый сегмент' }));
    await user.type(screen.getByLabelText('Название сегмента'), 'С телефоном');
    const save = screen.getByRole('button', { name: 'Сохранить сегмент' });
    expect(save).toHaveProperty('disabled', true);
    await user.type(await screen.findByRole('combobox', { name: 'Поле' }), 'Телефон{ArrowDown}{Enter}');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Условие' }), 'заполнено');
    expect(await screen.findByText('Подходят 3 клиента')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(save);

    await user.click(await screen.findByRole('button', { name: 'Движение и правка: С телефоном' }));
    await user.click(await screen.findByRole('button', { name: 'Изменить правило' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Условие' }), 'не заполнено');
    expect(await screen.findByText('Было 3 → станет 0')).toBeTruthy();
    expect(screen.getByText('Под это правило никто не подходит')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Сохранить правило' }));
    expect(await screen.findByText(/Правило сегмента «С телефоном» изменено/)).toBeTruthy();
    const { db } = requireSession(base.host.session).context;
    expect(readSegments(db)[0]?.rule).toMatchObject({ rules: [{ operator: 'isEmpty' }] });
    const undo = screen.getAllByRole('button', { name: 'Отменить' }).at(-1);
    await user.click(undo ?? document.body);
    expect(await screen.findByText('Отменено')).toBeTruthy();
    expect(readSegments(db)[0]?.rule).toMatchObject({ rules: [{ operator: 'isFilled' }] });
  });
});

describe('FilterDrawer', () => {
  it('puts any rule over the list of clients and shows it as a chip that opens the editor again', async () => {
    const { user } = await openSection('#/contacts', 'Клиенты');
    await user.click(await screen.findByRole('button', { name: 'Ещё условия…' }));
    await user.type(await screen.findByRole('combobox', { name: 'Поле' }), 'Заказы{ArrowDown}{Enter}');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Что спросить' }), 'покупали');
    expect(await screen.findByText('Под это правило никто не подходит')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    const drawer = within(screen.getByRole('dialog', { name: 'Условия списка' }));
    await user.click(drawer.getByRole('button', { name: 'Условие' }));
    expect(document.activeElement).toBe(screen.getAllByRole('combobox', { name: 'Поле' })[1]);
    // Esc closes what is open on top: here the list of fields, not the drawer.
    await user.keyboard('{ArrowDown}{Escape}');
    await user.click(screen.getByRole('button', { name: 'Показать' }));
    const chip = await screen.findByRole('button', { name: 'Покупали за последние 90 дней' });
    await user.click(chip);
    const asked = await screen.findByRole('combobox', { name: 'Что спросить' });
    await user.selectOptions(asked, 'не покупали');
    await user.click(screen.getByRole('button', { name: 'Показать' }));
    expect(await screen.findByText('3 клиента')).toBeTruthy();
  });
});
