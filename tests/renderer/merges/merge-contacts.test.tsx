// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';
import { testPassword } from '../../support/create-test-host.ts';
import { countLiving, writeSharers } from '../duplicates/open-duplicates.tsx';

let base: TestBase;

beforeEach(async () => {
  // jsdom lays nothing out: the list is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  base = await createTestBase();
  writeSharers(base, [
    { lastName: 'Яковлева', firstName: 'Анна', note: 'есть собака' },
    { lastName: 'Яковлева', firstName: 'А', note: 'просила счёт' },
    { lastName: 'Яшин', firstName: 'Борис' },
  ]);
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openList(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByText('Яшин Борис');
  return window;
}

describe('MergeContacts', () => {
  it('compares the chosen, lets one be left out, merges and shows the one that stays', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('checkbox', { name: 'Выбрать всех' }));
    await user.click(screen.getByRole('button', { name: 'Объединить…' }));
    expect(await screen.findByRole('button', { name: 'Объединить 3 карточки' })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Не объединять эту: Яшин Борис' }));
    const run = await screen.findByRole('button', { name: 'Объединить 2 карточки' });
    expect(await findAxeViolations()).toEqual([]);
    await waitFor(() => expect(run.hasAttribute('disabled')).toBe(false));
    await user.click(run);
    expect(await screen.findByRole('heading', { name: 'Яковлева Анна', level: 2 })).toBeTruthy();
    expect(countLiving(base)).toBe(2);
  });

  it('goes back to the list by Esc and changes nothing', async () => {
    const { user } = await openList();
    await user.click(screen.getByRole('checkbox', { name: 'Выбрать всех' }));
    await user.click(screen.getByRole('button', { name: 'Объединить…' }));
    await screen.findByRole('heading', { name: 'Объединение карточек' });
    await user.keyboard('{Escape}');
    await screen.findByText('Яшин Борис');
    expect(countLiving(base)).toBe(3);
  });
});

describe('MergeWith', () => {
  it('finds the other card from a card; the merge is seen in the history and taken back there', async () => {
    const { user } = await openList();
    await user.click(screen.getByText('Яковлева Анна'));
    await user.click(await screen.findByRole('button', { name: 'Объединить с…' }));
    // jsdom places nothing, so that what floats is hidden there: it is typed into and found as such.
    const search = await screen.findByLabelText('С какой карточкой объединить');
    fireEvent.change(search, { target: { value: 'Яшин' } });
    const found = { name: 'Объединить с карточкой: Яшин Борис', hidden: true };
    fireEvent.click(await screen.findByRole('button', found));
    const run = await screen.findByRole('button', { name: 'Объединить 2 карточки' });
    await waitFor(() => expect(run.hasAttribute('disabled')).toBe(false));
    await user.click(run);
    await waitFor(() => expect(countLiving(base)).toBe(2));
    const survivor = window.location.hash;
    window.location.hash = '#/contacts/3';
    await user.click(await screen.findByRole('button', { name: 'Открыть объединённую' }));
    await waitFor(() => expect(window.location.hash).toBe(survivor));
    await user.click(await screen.findByRole('tab', { name: 'Изменения' }));
    const merges = await screen.findByRole('region', { name: 'Объединения' });
    await user.click(within(merges).getByRole('button', { name: /^Отменить объединение с карточкой/ }));
    await waitFor(() => expect(countLiving(base)).toBe(3));
    expect(await screen.findByText('Отменено полностью')).toBeTruthy();
  });
});
