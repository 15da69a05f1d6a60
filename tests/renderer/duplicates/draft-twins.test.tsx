// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getContactCard } from '../../../src-main/contacts/contact-card-query.ts';
import { ContactsScreen } from '../../../src-renderer/contacts/contacts-screen.tsx';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { completeJsdomWindow } from '../../support/jsdom-window.ts';
import { renderOpenBase } from '../../support/render-open-base.tsx';
import { countLiving, writeSharers } from './open-duplicates.tsx';

let base: TestBase;
let user: UserEvent;
let ids: readonly number[];

beforeEach(async () => {
  completeJsdomWindow();
  window.location.hash = '';
  user = userEvent.setup({ delay: null });
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  // jsdom lays nothing out: the list is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  base = await createTestBase();
  ids = writeSharers(base, [{ lastName: 'Соколова', firstName: 'Нина' }]);
  renderOpenBase(
    <main>
      <ContactsScreen />
    </main>,
    base.host,
  );
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function typeTwin(): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Новый клиент' }));
  await user.type(await screen.findByLabelText('Фамилия'), 'Соколова');
  await user.type(screen.getByLabelText('Имя'), 'Нина');
  await user.type(screen.getByRole('textbox', { name: 'Телефон' }), '8 916 123-45-67');
  await user.type(screen.getByRole('textbox', { name: 'E-mail' }), 'nina@mail.ru');
  await screen.findByText('Похожий клиент уже есть');
}

describe('DraftTwins', () => {
  it('warns while one types, shows what would be added to the card that is there, and adds it', async () => {
    await typeTwin();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Дополнить карточку: Соколова Нина' }));
    expect(await screen.findByText('E-mail: nina@mail.ru')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Дополнить' }));
    await screen.findByRole('heading', { name: 'Соколова Нина', level: 2 });
    const { points } = getContactCard(base.context.db, ids[0] ?? 0);
    expect(new Set(points.map(({ value }) => value))).toEqual(new Set(['+79161234567', 'nina@mail.ru']));
    expect(countLiving(base)).toBe(1);
  });

  it('makes a new card all the same, and never offers the two as one again', async () => {
    await typeTwin();
    await user.click(screen.getByRole('button', { name: 'Всё равно создать' }));
    await waitFor(() => expect(countLiving(base)).toBe(2));
    const [pair] = base.context.db.sqlite
      .prepare<[], [number, number]>('SELECT first_id, second_id FROM distinct_pairs')
      .raw()
      .all();
    expect(pair?.[0]).toBe(ids[0]);
    await screen.findByRole('heading', { name: 'Соколова Нина', level: 2 });
    expect(window.location.hash).toContain(`/contacts/${pair?.[1]}`);
  });
});

describe('PointTwins', () => {
  it('names the card that has a phone which is added to another, and opens it', async () => {
    const [other] = writeSharers(base, [{ lastName: 'Белов', firstName: 'Семён' }]);
    window.location.hash = `#/contacts/${other}`;
    await screen.findByRole('heading', { name: 'Белов Семён', level: 2 });
    await user.click(screen.getByRole('button', { name: 'Добавить телефон' }));
    await user.type(screen.getByRole('textbox', { name: 'Добавить телефон' }), '8 916 123-45-67');
    await user.click(await screen.findByRole('button', { name: 'Открыть карточку: Соколова Нина' }));
    expect(await screen.findByRole('heading', { name: 'Соколова Нина', level: 2 })).toBeTruthy();
  });
});
