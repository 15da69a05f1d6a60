import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import * as xlsx from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerDialogs,
  createBase,
  openSection,
  tryPassword,
  waitForSections,
} from './support/base-steps.ts';
import { makeCleanPlace, type CleanPlace } from './support/launch-clean.ts';
import { takePicture } from './support/take-picture.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const PASSWORD = 'берёза и ключ 47';
const CALL = 'Просит смету до пятницы';
/** The first client of the list, known by the last four digits of the phone. */
const CLIENT = {
  name: 'Крюкова Марина Владиславовна',
  digits: '1417',
  phone: '+7 (928) 211-14-17',
  note: 'есть собака',
};

let place: CleanPlace;
let app: Awaited<ReturnType<CleanPlace['launch']>>;
let copy = '';
let exported = '';

beforeAll(async () => {
  place = await makeCleanPlace();
  copy = join(place.folder, 'копия.crmcopy');
  exported = join(place.folder, 'клиенты.xlsx');
  app = await place.launch('first');
  await createBase(app.page, PASSWORD);
});
afterAll(async () => {
  await app?.close();
  await place?.remove();
});

async function findClient(): Promise<void> {
  await openSection(app.page, 'Клиенты');
  await app.page.getByLabel('Поиск клиентов').fill(CLIENT.digits);
  await app.page.getByRole('row', { name: CLIENT.name }).click();
  await app.page.getByRole('heading', { name: CLIENT.name }).waitFor();
}

// One journey: every step stands on the one before it.
describe('the journey of an owner', () => {
  it('brings a list of clients in', async () => {
    await answerDialogs(app.app, { open: join(FIXTURES, 'clients-services.xlsx') });
    await openSection(app.page, 'Импорт и экспорт');
    await app.page.getByRole('button', { name: 'Выбрать файл' }).click();
    await app.page.getByText('Будет создано 1 119, обновлено 35').waitFor();
    await app.page.getByRole('button', { name: 'Перенести в базу' }).click();
    await app.page.getByRole('heading', { name: 'Список перенесён' }).waitFor();
    await takePicture(app.page, '11-imported');
    await openSection(app.page, 'Клиенты');
    await expect.poll(() => app.page.getByText('1 119 клиентов', { exact: true }).count()).toBe(1);
  });

  it('finds a client by the last four digits of the phone and opens the card', async () => {
    await findClient();
    await app.page.getByText(CLIENT.note, { exact: true }).waitFor();
    await takePicture(app.page, '12-card');
    // Once in the list, then at the head of the card and among its facts.
    expect(await app.page.getByText(CLIENT.phone, { exact: true }).count()).toBeGreaterThan(1);
  });

  it('logs a call', async () => {
    await app.page.getByRole('tab', { name: 'Лента' }).click();
    await app.page.getByLabel('О чём говорили').fill(CALL);
    await app.page.getByRole('button', { name: 'Записать' }).click();
    await app.page.getByText(CALL, { exact: true }).last().waitFor();
    await expect.poll(() => app.page.getByLabel('О чём говорили').inputValue()).toBe('');
    await takePicture(app.page, '13-call');
  });

  it('enters an order that is paid in part, sees the debt and takes the payment and the order back', async () => {
    const { page } = app;
    await openSection(page, 'Продажи');
    await page.keyboard.press('Control+n');
    await page.getByPlaceholder('Начните вводить имя').fill(CLIENT.digits);
    await page.getByRole('option', { name: CLIENT.name }).click();
    const form = page.getByRole('form', { name: 'Сохранить заказ' });
    await form.getByRole('combobox', { name: 'Товар или услуга' }).fill('Замер кухни');
    await page.getByLabel('Цена, ₽').fill('1500');
    await page.getByLabel('Оплачено сразу, ₽').fill('400');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: 'Заказ' }).getByText('Замер кухни').waitFor();
    const totals = page.getByLabel('Итоги списка');
    await expect.poll(() => totals.textContent()).toMatch(/долг 1.100,00/u);
    await page.getByRole('tab', { name: 'Долги' }).click();
    // The list has debts of its own, brought along without orders.
    await page.getByLabel('Поиск среди должников').fill(CLIENT.name);
    const debtor = page.getByRole('row', { name: new RegExp(`${CLIENT.name}.*1.100,00`, 'u') });
    await debtor.waitFor();
    await takePicture(page, '13-debts');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await expect.poll(() => debtor.count()).toBe(0);
    await page.getByRole('tab', { name: 'Заказы' }).click();
    await page.getByText('Заказов пока нет').waitFor();
    await openSection(page, 'Клиенты');
    await page.getByRole('row', { name: CLIENT.name }).waitFor();
  });

  it('sends the list out as it stands', async () => {
    await answerDialogs(app.app, { save: exported });
    await app.page.getByLabel('Поиск клиентов').fill('');
    await app.page.getByRole('button', { name: 'Экспорт', exact: true }).click();
    await app.page.getByRole('button', { name: 'Выбрать место и сохранить' }).click();
    await app.page.getByText('В нём 1 119 строк.').waitFor();
    await takePicture(app.page, '14-exported');
    const { Sheets, SheetNames } = xlsx.read(readFileSync(exported));
    const sheet = Sheets[SheetNames[0] ?? ''];
    const rows = sheet === undefined ? [] : xlsx.utils.sheet_to_json<Record<string, unknown>>(sheet);
    expect(rows).toHaveLength(1119);
    expect(rows.find((row) => row['Клиент'] === CLIENT.name)?.['Телефон']).toBe(CLIENT.phone);
    await app.page.keyboard.press('Escape');
  });

  it('makes a copy, restores it on a clean computer and finds the call there', async () => {
    await answerDialogs(app.app, { save: copy });
    await openSection(app.page, 'Копии');
    await app.page.getByRole('button', { name: 'Сделать копию в файл' }).click();
    await app.page.getByText('Копия сделана и сверена с базой').waitFor();
    await app.close();
    app = await place.launch('second');
    await answerDialogs(app.app, { open: copy });
    await app.page.getByRole('button', { name: 'Восстановить из копии' }).click();
    await app.page.getByRole('button', { name: 'Выбрать файл копии' }).click();
    await app.page.getByLabel('Пароль копии').fill(PASSWORD);
    await app.page.getByRole('button', { name: 'Восстановить базу' }).click();
    await waitForSections(app.page);
    await findClient();
    await app.page.getByRole('tab', { name: 'Лента' }).click();
    await app.page.getByText(CALL, { exact: true }).waitFor();
    await takePicture(app.page, '15-restored');
    expect(app.complaints).toEqual([]);
  });

  it('locks and unlocks with everything in its place', async () => {
    await app.page.keyboard.press('Control+L');
    await app.page.getByRole('heading', { name: 'База закрыта' }).waitFor();
    expect(await app.page.getByText(CLIENT.name).count()).toBe(0);
    await tryPassword(app.page, PASSWORD);
    await waitForSections(app.page);
    await findClient();
    expect(app.complaints).toEqual([]);
  });
});
