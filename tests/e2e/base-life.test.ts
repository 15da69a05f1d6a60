import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerDialogs,
  createBase,
  listProcesses,
  openSection,
  tryPassword,
  waitForSections,
} from './support/base-steps.ts';
import { makeCleanPlace, type CleanPlace } from './support/launch-clean.ts';
import { takePicture } from './support/take-picture.ts';

const PASSWORD = 'берёза и ключ 47';
const FIELD = 'Любимый мастер';

let place: CleanPlace;
let app: Awaited<ReturnType<CleanPlace['launch']>>;
let copy = '';

beforeAll(async () => {
  place = await makeCleanPlace();
  copy = join(place.folder, 'флешка.crmcopy');
  app = await place.launch('first');
});
afterAll(async () => {
  await app?.close();
  await place?.remove();
});

const isFieldShown = async (): Promise<boolean> => {
  await openSection(app.page, 'Настройки');
  await app.page.getByRole('heading', { name: 'Свои поля' }).waitFor();
  await app.page.getByText(FIELD, { exact: true }).waitFor();
  return true;
};

// One life of one base: every step stands on the one before it.
describe('the life of a base', () => {
  it('begins on a clean computer: nothing exists, a base is created', async () => {
    expect(existsSync(join(place.folder, 'first', 'base', 'base.db'))).toBe(false);
    await takePicture(app.page, '01-first-start');
    await createBase(app.page, PASSWORD);
    await takePicture(app.page, '02-created');
    expect(readdirSync(join(place.folder, 'first', 'base'))).toEqual(
      expect.arrayContaining(['base.db', 'base.keys', 'base.keys.bak']),
    );
    expect(await listProcesses(app.app, 'Kartoteka base')).toHaveLength(1);
  });

  it('keeps what the owner writes', async () => {
    await openSection(app.page, 'Настройки');
    await app.page.getByRole('button', { name: 'Добавить поле' }).click();
    await app.page.getByLabel('Название поля').fill(FIELD);
    await app.page.getByRole('button', { name: 'Сохранить' }).click();
    expect(await isFieldShown()).toBe(true);
    await openSection(app.page, 'Журнал');
    await app.page
      .getByRole('button', { name: /Отменить/ })
      .first()
      .waitFor();
    await takePicture(app.page, '03-journal');
  });

  it('makes a copy in a file that the owner chose', async () => {
    await answerDialogs(app.app, { save: copy });
    await openSection(app.page, 'Копии');
    await app.page.getByRole('button', { name: 'Сделать копию в файл' }).click();
    await app.page.getByText('Копия сделана и сверена с базой').waitFor();
    await takePicture(app.page, '04-copy');
    expect(readFileSync(copy).length).toBeGreaterThan(8192);
  });

  it('leaves no process with the key behind a locked base', async () => {
    const [pid] = await listProcesses(app.app, 'Kartoteka base');
    await app.page.keyboard.press('Control+L');
    await app.page.getByRole('heading', { name: 'База закрыта' }).waitFor();
    await takePicture(app.page, '05-locked');
    expect(await listProcesses(app.app, 'Kartoteka base')).toEqual([]);
    expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH');
  });

  it('refuses a wrong password and changes nothing', async () => {
    const path = join(place.folder, 'first', 'base', 'base.db');
    const before = readFileSync(path);
    await tryPassword(app.page, 'берёза и ключ 48');
    await app.page.getByRole('alert').waitFor();
    await takePicture(app.page, '06-wrong-password');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('opens with everything in its place', async () => {
    await tryPassword(app.page, PASSWORD);
    await waitForSections(app.page);
    expect(await isFieldShown()).toBe(true);
  });

  it('asks for the password after its process has died, and loses nothing', async () => {
    const [pid] = await listProcesses(app.app, 'Kartoteka base');
    process.kill(Number(pid), 'SIGKILL');
    await app.page.getByText('Работа с базой прервалась').waitFor();
    await takePicture(app.page, '07-crashed');
    await tryPassword(app.page, PASSWORD);
    await waitForSections(app.page);
    expect(await isFieldShown()).toBe(true);
  });

  it('closes when the computer is locked or falls asleep', async () => {
    await app.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await app.page.getByText('компьютер был заблокирован или уснул').waitFor();
    expect(await listProcesses(app.app, 'Kartoteka base')).toEqual([]);
  });

  it('comes to life from the copy on another computer', async () => {
    expect(app.complaints).toEqual([]);
    await app.close();
    app = await place.launch('second');
    await answerDialogs(app.app, { open: copy });
    await app.page.getByRole('button', { name: 'Восстановить из копии' }).click();
    await app.page.getByRole('button', { name: 'Выбрать файл копии' }).click();
    await app.page.getByLabel('Пароль копии').fill(PASSWORD);
    await takePicture(app.page, '08-restore');
    await app.page.getByRole('button', { name: 'Восстановить базу' }).click();
    await waitForSections(app.page);
    expect(await isFieldShown()).toBe(true);
    await takePicture(app.page, '09-restored');
    expect(app.complaints).toEqual([]);
  });
});
