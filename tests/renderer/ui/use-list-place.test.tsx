// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  base = await createTestBase();
  insertTestContacts(base.context.db, ['Анна', 'Борис', 'Вера', 'Глеб', 'Дарья']);
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openClients(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/contacts' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByText('Борис');
  return window;
}

async function walkAway({ user }: RenderedWindow): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Журнал' }));
  await screen.findByRole('heading', { name: 'Журнал', level: 1 });
  await user.click(screen.getByRole('button', { name: 'Клиенты' }));
  await screen.findByText('Борис');
}

function getCurrentRow(): string | null | undefined {
  const id = screen.getByRole('grid').getAttribute('aria-activedescendant');
  return document.getElementById(id ?? '')?.querySelector('td')?.textContent;
}

describe('useListPlace', () => {
  it('finds the row again that was left for another section', async () => {
    const window = await openClients();
    screen.getByRole('grid').focus();
    await window.user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(getCurrentRow()).toBe('Глеб');
    await walkAway(window);
    await waitFor(() => expect(getCurrentRow()).toBe('Глеб'));
    screen.getByRole('grid').focus();
    await window.user.keyboard('{ArrowDown}');
    expect(getCurrentRow()).toBe('Дарья');
  });

  it('begins another view at its top', async () => {
    const window = await openClients();
    screen.getByRole('grid').focus();
    await window.user.keyboard('{End}');
    expect(getCurrentRow()).toBe('Дарья');
    await window.user.click(screen.getByRole('button', { name: 'Клиент' }));
    await waitFor(() => expect(getCurrentRow()).toBe('Дарья'));
    screen.getByRole('grid').focus();
    await window.user.keyboard('{ArrowDown}');
    expect(getCurrentRow()).toBe('Глеб');
    await walkAway(window);
    await waitFor(() => expect(getCurrentRow()).toBe('Глеб'));
  });

  it('stands on the client whose card is opened from elsewhere', async () => {
    const window = await openClients();
    await window.user.click(screen.getByText('Вера'));
    await screen.findByRole('heading', { name: 'Вера' });
    const hash = globalThis.window.location.hash;
    await window.user.click(screen.getByRole('button', { name: 'Журнал' }));
    await screen.findByRole('heading', { name: 'Журнал', level: 1 });
    globalThis.window.location.hash = hash;
    await waitFor(() => expect(getCurrentRow()).toBe('Вера'));
  });
});
