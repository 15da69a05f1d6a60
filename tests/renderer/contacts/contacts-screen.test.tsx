// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getContactCard } from '../../../src-main/contacts/contact-card-query.ts';
import { createContact } from '../../../src-main/contacts/contact-commands.ts';
import { listDictionaryValues } from '../../../src-main/dictionaries/dictionary-queries.ts';
import { readSettings } from '../../../src-main/settings/base-settings.ts';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { ContactsScreen } from '../../../src-renderer/contacts/contacts-screen.tsx';
import type { ContactChanges } from '../../../src-shared/contacts/contact.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';

let base: TestBase;
let user: UserEvent;

function write(changes: ContactChanges): number {
  const { db } = base.context;
  const at = new Date();
  return runOperation(db, { kind: 'create', params: {}, at }, () => createContact(db, 'person', changes, at))
    .value;
}

beforeEach(async () => {
  completeJsdomWindow();
  window.location.hash = '';
  user = userEvent.setup({ delay: null });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  // jsdom lays nothing out: the list is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  base = await createTestBase();
});
afterEach(() => {
  cleanup();
  base.remove();
});

function renderScreen(): void {
  renderOpenBase(
    <main>
      <ContactsScreen />
    </main>,
    base.host,
  );
}

async function openList(): Promise<void> {
  write({
    fields: { lastName: 'Иванова', firstName: 'Анна', source: 'Авито' },
    points: [{ type: 'phone', value: '8 495 123-45-67' }],
  });
  write({ fields: { lastName: 'Петров', firstName: 'Олег' } });
  renderScreen();
  await screen.findByText('Иванова Анна');
}

function getNames(): readonly string[] {
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent ?? '');
}

describe('ContactsScreen', () => {
  it('lists clients by name, and by name backwards after a click on the heading', async () => {
    await openList();
    expect(getNames()).toEqual(['Иванова Анна', 'Петров Олег']);
    expect(screen.getByText('+7 (495) 123-45-67')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Клиент' }));
    await waitFor(() => expect(getNames()).toEqual(['Петров Олег', 'Иванова Анна']));
    expect(await findAxeViolations()).toEqual([]);
  });

  it('adds a column, keeps it in the base and offers each field once', async () => {
    await openList();
    await user.click(screen.getByRole('button', { name: 'Столбцы' }));
    const box = await screen.findByLabelText('Потребность');
    await user.click(box);
    expect(await screen.findByLabelText('Ширина столбца «Потребность»')).toBeTruthy();
    expect(screen.getAllByLabelText('Телефон', { selector: 'input' })).toHaveLength(1);
    await waitFor(() => expect(readSettings(base.context.db).listColumns.at(-1)?.field).toBe('need'));
  });

  it('finds as one types, in the other keyboard layout too, and says so', async () => {
    await openList();
    await user.type(screen.getByLabelText('Поиск клиентов'), 'gtnhjd');
    await screen.findByText('Показано по запросу «петров»: похоже, была включена другая раскладка');
    expect(getNames()).toEqual(['Петров Олег']);
    await user.clear(screen.getByLabelText('Поиск клиентов'));
    await user.type(screen.getByLabelText('Поиск клиентов'), 'неттаких');
    expect(await screen.findByText('Ничего не найдено')).toBeTruthy();
  });

  it('opens a card by keys, edits a field in place and shows the change in words', async () => {
    await openList();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(await screen.findByTitle('Изменить: Имя'));
    await user.keyboard('{Control>}a{/Control}Олег Иванович{Enter}');
    await waitFor(() => expect(getContactCard(base.context.db, 2).name).toContain('Иванович'));
    await user.click(screen.getByRole('tab', { name: 'Изменения' }));
    expect(await screen.findByText('Отчество: пусто → Иванович')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('refuses a day that the calendar does not have and brings the old value back by Esc', async () => {
    await openList();
    await user.click(screen.getByText('Петров Олег'));
    await user.click(await screen.findByRole('button', { name: /^Ещё \d+ пол/ }));
    await user.click(screen.getByTitle('Изменить: День рождения'));
    await user.keyboard('31.02.1980{Enter}');
    expect(await screen.findByText(/Такой даты нет/)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByTitle('Изменить: День рождения').textContent).toBe('не указано');
  });

  it('takes a suggested value of a dictionary and leaves no half-typed one behind', async () => {
    await openList();
    await user.click(screen.getByText('Петров Олег'));
    await user.click(await screen.findByRole('button', { name: /^Ещё \d+ пол/ }));
    await user.click(screen.getByTitle('Изменить: Источник'));
    await user.keyboard('Ави');
    await screen.findByRole('option', { name: 'Авито', hidden: true });
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(getContactCard(base.context.db, 2).fields['source']).toBe('Авито'));
    expect(listDictionaryValues(base.context.db, 'source').map(({ label }) => label)).toEqual(['Авито']);
  });

  it('puts the chosen into the trash and takes it back from the toast', async () => {
    await openList();
    screen.getByRole('grid').focus();
    await user.keyboard(' {Delete}');
    expect(await screen.findByText('В корзину перенесён 1 клиент')).toBeTruthy();
    await waitFor(() => expect(getNames()).toEqual(['Петров Олег']));
    await user.click(screen.getByRole('button', { name: 'Отменить' }));
    await waitFor(() => expect(getNames()).toEqual(['Иванова Анна', 'Петров Олег']));
  });

  it('adds a client from an empty base and opens the card', async () => {
    renderScreen();
    await user.click(await screen.findByRole('button', { name: 'Добавить клиента' }));
    const pane = await screen.findByRole('region', { name: 'Карточка клиента' });
    await user.click(within(pane).getByRole('button', { name: 'Добавить клиента' }));
    expect(await screen.findByText('Заполните имя или название')).toBeTruthy();
    await user.type(within(pane).getByLabelText('Фамилия'), 'Ёлкина');
    await user.type(within(pane).getByLabelText('Телефон'), '8 916 123 45 67{Enter}');
    expect(await screen.findByRole('heading', { name: 'Ёлкина' })).toBeTruthy();
    expect(getContactCard(base.context.db, 1).points[0]?.value).toBe('+79161234567');
  });

  it('writes a call on the timeline and takes a removed one back', async () => {
    await openList();
    await user.click(screen.getByText('Петров Олег'));
    await user.click(await screen.findByRole('tab', { name: 'Лента' }));
    await user.type(await screen.findByLabelText('О чём говорили'), 'Договорились о встрече');
    await user.click(screen.getByRole('button', { name: 'Записать' }));
    expect(await screen.findByText('Договорились о встрече', { selector: 'p' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Убрать запись' }));
    expect(await screen.findByText('Записей пока нет')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Отменить' }));
    expect(await screen.findByText('Договорились о встрече', { selector: 'p' })).toBeTruthy();
  });
});
