// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listToldApart } from '../../../src-main/duplicates/told-apart.ts';
import { buildPreparedContact } from '../../support/build-prepared-contact.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import type { RenderedWindow } from '../../support/render-window.tsx';
import { writeContacts } from '../../support/write-contacts.ts';
import { countLiving, leavePairs, openedDb, openSectionOf, writeSharers } from './open-duplicates.tsx';

let base: TestBase;
let ids: readonly number[];

beforeEach(async () => {
  base = await createTestBase();
  ids = writeSharers(base, [
    { lastName: 'Иванова', firstName: 'Анна', middleName: 'Ивановна' },
    { lastName: 'Иванова', firstName: 'Анна', middleName: 'Петровна' },
    { lastName: 'Сидоров', firstName: 'Олег' },
    { lastName: 'Сидоров', firstName: 'Олег' },
    { lastName: 'Громов', firstName: 'Пётр' },
    { lastName: 'Громова', firstName: 'Вера' },
  ]);
});
afterEach(() => {
  cleanup();
  base.remove();
});

const openDuplicates = (): Promise<RenderedWindow> => openSectionOf(base, '#/duplicates', 'Дубли');
function findPairs(): void {
  leavePairs(base, [
    { ids: [ids[0], ids[1]], lane: 'review' },
    { ids: [ids[2], ids[3]], lane: 'review' },
    { ids: [ids[4], ids[5]], lane: 'family' },
  ]);
}

const group = (name: string): Promise<HTMLElement> =>
  screen.findByRole('region', { name: `Похожие карточки: ${name}` });
const anna = 'Иванова Анна Ивановна, Иванова Анна Петровна';
const oleg = 'Сидоров Олег, Сидоров Олег';

describe('DuplicatesScreen', () => {
  it('says what a first search looks at, and that nothing is changed', async () => {
    await openDuplicates();
    expect(await screen.findByText('Дубли ещё не искали')).toBeTruthy();
    expect(screen.getByText(/Карточки поиск не меняет/)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('goes through the groups by keys: later, different people, undo, next and previous', async () => {
    findPairs();
    const { user } = await openDuplicates();
    const first = await group(anna);
    expect(within(first).getByText('совпал телефон +7 (916) 123-45-67')).toBeTruthy();
    expect(within(first).getByText('отличается отчество: Ивановна — Петровна')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.keyboard('3');
    await group(oleg);
    await user.keyboard('{ArrowDown}');
    await group(anna);
    await user.keyboard('{ArrowUp}');
    await group(oleg);
    await user.keyboard('2');
    await group(anna);
    await waitFor(() => expect(listToldApart(openedDb(base), ids[2] ?? 0)).toEqual([ids[3]]));
    await screen.findByText(/Разобрано сегодня: 1 из 3/);
    await user.keyboard('u');
    await group(oleg);
    await waitFor(() => expect(listToldApart(openedDb(base), ids[2] ?? 0)).toEqual([]));
  });

  it('merges by a key with the value that the arrows chose, and takes it back by another key', async () => {
    findPairs();
    const { user } = await openDuplicates();
    const first = await group(anna);
    const taken = await within(first).findByRole('radio', { name: /Отчество: взять «Петровна»/ });
    await user.click(taken);
    expect(within(first).getByText('ваш выбор')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.keyboard('1');
    await group(oleg);
    await waitFor(() => expect(countLiving(base)).toBe(ids.length - 1));
    const named = openedDb(base).sqlite.prepare(
      'SELECT middle_name FROM contacts WHERE merged_into_id IS NULL AND id IN (?, ?)',
    );
    expect(named.pluck().all(ids[0], ids[1])).toEqual(['Петровна']);
    await user.keyboard('u');
    await group(anna);
    await waitFor(() => expect(countLiving(base)).toBe(ids.length));
  });

  it('lists what was decided today, each with its way back', async () => {
    findPairs();
    const { user } = await openDuplicates();
    await group(anna);
    await user.keyboard('2');
    await group(oleg);
    await user.click(await screen.findByRole('tab', { name: /Решено сегодня 1/ }));
    await user.click(await screen.findByRole('button', { name: /^Отменить: Разные люди/ }));
    expect(await screen.findByText('Отменено полностью')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    expect(await screen.findByRole('tab', { name: /Разобрать 2/ })).toBeTruthy();
  });

  it('tells families apart by Enter and counts what was changed since the search', async () => {
    findPairs();
    const { user } = await openDuplicates();
    await user.click(await screen.findByRole('tab', { name: /Семьи и общие телефоны 1/ }));
    await group('Громов Пётр, Громова Вера');
    await user.click(screen.getByRole('region', { name: /Похожие карточки/ }));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Здесь разбирать нечего')).toBeTruthy();
    expect(listToldApart(openedDb(base), ids[4] ?? 0)).toEqual([ids[5]]);
    writeContacts(openedDb(base), [buildPreparedContact({ fields: { firstName: 'Новый' } })]);
    await user.keyboard('u');
    await group('Громов Пётр, Громова Вера');
    expect(await screen.findByText('С прошлого поиска изменена 1 карточка')).toBeTruthy();
  });
});
