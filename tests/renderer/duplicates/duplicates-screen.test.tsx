// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BaseDatabase } from '../../../src-main/base/base-database.ts';
import { requireSession } from '../../../src-main/base/base-session.ts';
import { listToldApart } from '../../../src-main/duplicates/told-apart.ts';
import type { DuplicatePair } from '../../../src-shared/duplicates/duplicate.ts';
import { buildPreparedContact, buildPreparedPoint } from '../../support/build-prepared-contact.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertFoundPairs } from '../../support/insert-found-pairs.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';
import { writeContacts } from '../../support/write-contacts.ts';

let base: TestBase;
let ids: number[];

const people = [
  { lastName: 'Иванова', firstName: 'Анна', middleName: 'Ивановна' },
  { lastName: 'Иванова', firstName: 'Анна', middleName: 'Петровна' },
  { lastName: 'Сидоров', firstName: 'Олег' },
  { lastName: 'Сидоров', firstName: 'Олег' },
  { lastName: 'Громов', firstName: 'Пётр' },
  { lastName: 'Громова', firstName: 'Вера' },
];

function describePair(
  a: number | undefined,
  b: number | undefined,
  lane: DuplicatePair['lane'],
): DuplicatePair {
  const phone = { field: 'phone', agreement: 'same', values: ['+79161234567', '+79161234567'] } as const;
  const name = { field: 'middleName', agreement: 'different', values: ['Ивановна', 'Петровна'] } as const;
  return {
    a: a ?? 0,
    b: b ?? 0,
    probability: 0.9,
    lane,
    reasons: [
      { ...phone, values: [...phone.values] },
      { ...name, values: [...name.values] },
    ],
  };
}

beforeEach(async () => {
  base = await createTestBase();
  const point = buildPreparedPoint({ type: 'phone', value: '+79161234567' });
  ids = writeContacts(
    base.context.db,
    people.map((fields) => buildPreparedContact({ fields, points: [point] })),
  );
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openDuplicates(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/duplicates' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Дубли', level: 1 });
  return window;
}

function findPairs(): void {
  insertFoundPairs(base.context.db, [
    describePair(ids[0], ids[1], 'review'),
    describePair(ids[2], ids[3], 'review'),
    describePair(ids[4], ids[5], 'family'),
  ]);
}

/** The base that the window has opened by the password. */
const openDb = (): BaseDatabase => requireSession(base.host.session).context.db;
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
    await waitFor(() => expect(listToldApart(openDb(), ids[2] ?? 0)).toEqual([ids[3]]));
    await screen.findByText(/Разобрано сегодня: 1 из 3/);
    await user.keyboard('u');
    await group(oleg);
    await waitFor(() => expect(listToldApart(openDb(), ids[2] ?? 0)).toEqual([]));
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
    expect(await screen.findByText('Здесь всё разобрано')).toBeTruthy();
    expect(listToldApart(openDb(), ids[4] ?? 0)).toEqual([ids[5]]);
    writeContacts(openDb(), [buildPreparedContact({ fields: { firstName: 'Новый' } })]);
    await user.keyboard('u');
    await group('Громов Пётр, Громова Вера');
    expect(await screen.findByText('С прошлого поиска изменена 1 карточка')).toBeTruthy();
  });
});
