// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { countLiving, leavePairs, openSectionOf, writeSharers } from './open-duplicates.tsx';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
  const ids = writeSharers(base, [
    { lastName: 'Иванова', firstName: 'Анна', middleName: 'Ивановна' },
    { lastName: 'Иванова', firstName: 'Анна' },
    { lastName: 'Сидоров', firstName: 'Олег' },
    { lastName: 'Сидоров', firstName: 'Олег', middleName: 'Ильич' },
  ]);
  leavePairs(base, [
    { ids: [ids[0], ids[1]], lane: 'safe' },
    { ids: [ids[2], ids[3]], lane: 'safe' },
  ]);
});
afterEach(() => {
  cleanup();
  base.remove();
});

describe('SafeLane', () => {
  it('says how many cards become how many, merges what is ticked and takes it back', async () => {
    const { user } = await openSectionOf(base, '#/duplicates', 'Дубли');
    expect(await screen.findByText('4 карточки станут 2')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Объединить: Сидоров Олег, Сидоров Олег Ильич' }));
    expect(await screen.findByText('2 карточки станут 1')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Объединить 1 группу' }));
    const toast = await screen.findByText(/Объединена 1 группа/);
    await waitFor(() => expect(countLiving(base)).toBe(3));
    expect(await screen.findByRole('tab', { name: /Можно объединить сразу 1/ })).toBeTruthy();
    await user.click(within(toast).getByRole('button', { name: 'Отменить' }));
    await waitFor(() => expect(countLiving(base)).toBe(4));
  });

  it('shows one group side by side and comes back to the list', async () => {
    const { user } = await openSectionOf(base, '#/duplicates', 'Дубли');
    await user.click(
      await screen.findByRole('button', { name: 'Сравнить: Сидоров Олег, Сидоров Олег Ильич' }),
    );
    expect(await screen.findByRole('region', { name: /^Похожие карточки: Сидоров/ })).toBeTruthy();
    await screen.findByRole('columnheader', { name: /^Станет/ });
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('region', { name: /^Похожие карточки: Иванова/ })).toBeTruthy();
    await waitFor(() => expect(countLiving(base)).toBe(3));
    await user.click(screen.getByRole('button', { name: 'К списку' }));
    expect(await screen.findByText('2 карточки станут 1')).toBeTruthy();
  });
});
