// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { segmentHandlers } from '../../../src-main/segments/segment-handlers.ts';
import type { Filter } from '../../../src-shared/filters/filter.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

const named = (letter: string): Filter => ({
  type: 'condition',
  field: 'phones',
  operator: 'contains',
  value: letter,
});

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
  insertTestContacts(base.context.db, ['Анна', 'Борис', 'Вера']);
  const save = segmentHandlers['segments:save'];
  save(base.context, { id: null, name: 'Все', rule: named('7916') });
  save(base.context, { id: null, name: 'Свои', rule: null, contactIds: [2, 3] });
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openSegments(hash: string): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  return window;
}

async function findLine(name: RegExp): Promise<HTMLElement> {
  const table = await screen.findByRole('table', { name: 'Сегменты' });
  return await within(table).findByRole('row', { name });
}

describe('CombineForm', () => {
  it('counts the clients of the first segment without those of others before it is saved', async () => {
    const { user } = await openSegments('#/segments');
    await findLine(/^Все/);
    await user.click(screen.getByRole('button', { name: 'Объединить' }));
    const dialog = await screen.findByRole('dialog', { name: 'Объединить сегменты' });
    await user.click(within(dialog).getByRole('radio', { name: /^КРОМЕ/ }));
    expect(within(dialog).getByText('Отметьте, кого убрать.')).toBeTruthy();
    await user.click(within(dialog).getByRole('checkbox', { name: 'Свои' }));
    expect(await within(dialog).findByText('1 клиент')).toBeTruthy();
    expect(within(dialog).getByText(/«Все».*«Свои»/)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Сохранить' }));
    expect(within(await findLine(/^Все, кроме: Свои/)).getByRole('cell', { name: '1' })).toBeTruthy();
  });
});

describe('SegmentMenu', () => {
  it('makes copies of a rule and of a list, each under a name of its own', async () => {
    const { user } = await openSegments('#/segments');
    for (const [name, copy] of [
      ['Все', /^Все – копия/],
      ['Свои', /^Свои – копия/],
    ] as const) {
      await findLine(/^Все (?!–)/);
      await user.click(screen.getByRole('button', { name: `Действия: ${name}` }));
      await user.click(await screen.findByRole('menuitem', { name: 'Сделать копию', hidden: true }));
      await findLine(copy);
    }
    expect(within(await findLine(/^Свои – копия/)).getByRole('cell', { name: '2' })).toBeTruthy();
  });

  it('opens the list with everyone chosen, where some are taken off and put on a new list', async () => {
    const { user } = await openSegments('#/segments');
    await findLine(/^Свои/);
    await user.click(screen.getByRole('button', { name: 'Действия: Свои' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Изменить сразу всех', hidden: true }));
    expect(await screen.findByText('Выбраны 2')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'В список' }));
    // Nothing has a place in jsdom, so what floats is held to be detached and is not shown.
    const name = await screen.findByLabelText('В какой список', { selector: 'input' });
    fireEvent.change(name, { target: { value: 'Письмо в мае' } });
    fireEvent.submit(name);
    expect(await screen.findByText(/В список «Письмо в мае» добавлены 2 клиента/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Убрать из списка' }));
    expect(await screen.findByText(/Из списка «Свои» убраны 2 клиента/)).toBeTruthy();
    // The window has opened the base anew.
    const context = base.host.session.get()?.context ?? base.context;
    await waitFor(() =>
      expect(
        segmentHandlers['segments:list'](context).segments.map((each) => [each.name, each.count]),
      ).toEqual([
        ['Все', 3],
        ['Свои', 0],
        ['Письмо в мае', 2],
      ]),
    );
  });
});

describe('SegmentMembers', () => {
  it('names the clients of a list and takes one off', async () => {
    const { user } = await openSegments('#/segments/2');
    expect(await screen.findByRole('button', { name: 'Вера' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Убрать из списка: Вера' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Вера' })).toBeNull());
    expect(screen.getByRole('button', { name: 'Борис' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });
});
