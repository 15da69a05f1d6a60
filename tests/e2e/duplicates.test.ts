import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBase, openSection } from './support/base-steps.ts';
import { makeCleanPlace, type CleanPlace } from './support/launch-clean.ts';
import { takePicture } from './support/take-picture.ts';

let place: CleanPlace;
let app: Awaited<ReturnType<CleanPlace['launch']>>;

beforeAll(async () => {
  place = await makeCleanPlace();
  app = await place.launch('first');
  await createBase(app.page, 'берёза и ключ 47');
});
afterAll(async () => {
  await app?.close();
  await place?.remove();
});

type Typed = Readonly<{ lastName: string; firstName: string; middleName?: string; phone: string }>;

async function typeClient({ lastName, firstName, middleName = '', phone }: Typed): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Control+N');
  await page.getByRole('textbox', { name: 'Фамилия' }).fill(lastName);
  await page.getByRole('textbox', { name: 'Имя' }).fill(firstName);
  await page.getByRole('textbox', { name: 'Отчество' }).fill(middleName);
  await page.getByRole('textbox', { name: 'Телефон' }).fill(phone);
}

async function countClients(words: string): Promise<void> {
  await openSection(app.page, 'Клиенты');
  await expect.poll(() => app.page.getByText(words, { exact: true }).count()).toBe(1);
}

// One journey: every step stands on the one before it.
describe('duplicates', () => {
  it('are warned of while a client is typed, and made all the same when the owner says so', async () => {
    await openSection(app.page, 'Клиенты');
    await typeClient({ lastName: 'Соколова', firstName: 'Нина', phone: '8 916 000-11-22' });
    await app.page.getByRole('button', { name: 'Добавить клиента' }).last().click();
    await app.page.getByRole('heading', { name: 'Соколова Нина' }).waitFor();
    const twin = {
      lastName: 'Соколова',
      firstName: 'Нина',
      middleName: 'Павловна',
      phone: '8 916 000-11-22',
    };
    await typeClient(twin);
    await app.page.getByText('Похожий клиент уже есть').waitFor();
    await takePicture(app.page, '21-twin');
    await app.page.getByRole('button', { name: 'Всё равно создать' }).click();
    await app.page.getByRole('heading', { name: 'Соколова Нина Павловна' }).waitFor();
    await countClients('2 клиента');
    expect(app.complaints).toEqual([]);
  });

  it('are found, merged at once and taken back from the toast; who was told apart stays so', async () => {
    await typeClient({ lastName: 'Громова', firstName: 'Вера', phone: '8 916 000-33-44' });
    await app.page.getByRole('button', { name: 'Добавить клиента' }).last().click();
    await app.page.getByRole('heading', { name: 'Громова Вера' }).waitFor();
    await typeClient({ lastName: 'Громова', firstName: 'Вера', middleName: 'Ильинична', phone: '' });
    await app.page.getByRole('button', { name: 'Добавить клиента' }).last().click();
    await app.page.getByRole('heading', { name: 'Громова Вера Ильинична' }).waitFor();
    await app.page.getByRole('button', { name: 'Добавить телефон' }).click();
    await app.page.getByRole('textbox', { name: 'Добавить телефон' }).fill('8 916 000-33-44');
    await app.page.keyboard.press('Enter');
    // The number stands in the list too: only a closed field says that it is kept.
    await app.page.getByRole('textbox', { name: 'Добавить телефон' }).waitFor({ state: 'hidden' });
    await app.page.getByText('+7 (916) 000-33-44').nth(1).waitFor();
    await openSection(app.page, 'Дубли');
    await app.page.getByRole('button', { name: 'Найти дубли' }).click();
    await app.page.getByText('2 карточки станут 1').waitFor();
    await takePicture(app.page, '22-found');
    await app.page.getByRole('button', { name: 'Объединить 1 группу' }).click();
    await countClients('3 клиента');
    const toast = app.page.getByRole('alert').filter({ hasText: 'Объединена 1 группа' });
    await toast.getByRole('button', { name: 'Отменить' }).click();
    await countClients('4 клиента');
    expect(app.complaints).toEqual([]);
  });

  it('are merged by a key, and parted again from the history of the card', async () => {
    // Cards that were touched since the search are no more united unseen: the pair waits to be looked at.
    await openSection(app.page, 'Дубли');
    await app.page.getByRole('columnheader', { name: /^Станет/ }).waitFor();
    await takePicture(app.page, '23-compared');
    await app.page.keyboard.press('Enter');
    await app.page.getByText('Всё разобрано').waitFor();
    await countClients('3 клиента');
    await app.page.getByRole('row', { name: 'Громова Вера Ильинична' }).click();
    await app.page.getByRole('tab', { name: 'Изменения' }).click();
    await app.page.getByRole('button', { name: /^Отменить объединение с карточкой/ }).click();
    await countClients('4 клиента');
    expect(app.complaints).toEqual([]);
  });
});
