import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answerDialogs, tryPassword } from '../../tests/e2e/support/base-steps.ts';
import { tourPassword } from './fill-tour-base.ts';
import { tourClient } from './tour-client.ts';
import type { TourWindow } from './tour-window.ts';

/** One picture: its file's name and how the window comes to show it. */
export type TourStop = Readonly<{ name: string; show: (window: TourWindow) => Promise<void> }>;

const LIST = join(import.meta.dirname, '../../tests/fixtures/clients-services.xlsx');

/** The list of clients with the card of one of them. */
export const clientsStop: TourStop = {
  name: 'clients',
  show: async ({ page }) => {
    await tryPassword(page, tourPassword);
    await page.getByRole('row', { name: tourClient.name }).click();
    await page.getByRole('heading', { name: tourClient.name }).waitFor();
  },
};

/** Two cards of one client side by side, and the card that they would make. */
export const duplicatesStop: TourStop = {
  name: 'duplicates',
  show: async ({ page }) => {
    await goTo(page, 'duplicates');
    await page.getByRole('tab', { name: 'Разобрать' }).click();
    await page.getByRole('columnheader', { name: /^Станет/ }).waitFor();
  },
};

/** A list from Excel before it is taken over. */
export const importStop: TourStop = {
  name: 'import',
  show: async ({ app, page }) => {
    await goTo(page, 'import');
    await answerDialogs(app, { open: LIST });
    await page.getByRole('button', { name: 'Выбрать файл' }).click();
    await page.getByRole('button', { name: 'Перенести в базу' }).waitFor();
    await page.getByText('Крюкова').first().waitFor();
  },
};

/** Every stop over the made-up base, in the order of the walk: the window is left as the next stop expects it. */
export const tourStops: readonly TourStop[] = [
  { name: 'unlock', show: async ({ page }) => page.getByLabel('Пароль', { exact: true }).waitFor() },
  clientsStop,
  {
    name: 'timeline',
    show: async ({ page }) => {
      await page.getByRole('tab', { name: 'Лента' }).click();
      await page.getByText('Просит посчитать двенадцать метров').waitFor();
    },
  },
  {
    name: 'clients-dark',
    show: async ({ page }) => {
      await chooseLook(page, 'Тёмная');
      await page.goBack();
      await page.getByRole('heading', { name: tourClient.name }).waitFor();
    },
  },
  {
    name: 'clients-1024x700',
    show: async ({ page, resize }) => {
      await chooseLook(page, 'Светлая');
      await page.goBack();
      await page.getByRole('heading', { name: tourClient.name }).waitFor();
      await resize(1024, 700);
    },
  },
  {
    name: 'new-contact',
    show: async ({ page, resize }) => {
      await resize(1280, 800);
      await goTo(page, 'contacts');
      await page.getByRole('button', { name: 'Новый клиент' }).click();
      await page.getByRole('button', { name: 'Добавить клиента' }).waitFor();
    },
  },
  {
    name: 'search',
    show: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Не добавлять' }).waitFor({ state: 'detached' });
      // «смирнова» in the other keyboard layout.
      await page.getByLabel('Поиск клиентов').fill('cvbhyjdf');
      await page.getByText('Показано по запросу').waitFor();
    },
  },
  duplicatesStop,
  section('journal', 'Журнал'),
  section('copies', 'Копии'),
  section('settings', 'Настройки'),
  importStop,
  {
    name: 'clients-en',
    show: async ({ page }) => {
      await chooseLook(page, 'English');
      await goTo(page, 'contacts');
      await page.getByLabel('Search contacts').fill('');
      await page.getByRole('row', { name: tourClient.name }).click();
      await page.getByRole('heading', { name: tourClient.name }).waitFor();
    },
  },
];

function section(name: string, title: string): TourStop {
  return {
    name,
    show: async ({ page }) => {
      await goTo(page, name);
      await page.getByRole('heading', { name: title, level: 1 }).waitFor();
    },
  };
}

async function chooseLook(page: Page, word: string): Promise<void> {
  await goTo(page, 'settings');
  await page.getByText(word, { exact: true }).click();
}

async function goTo(page: Page, section: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${section}`);
}
