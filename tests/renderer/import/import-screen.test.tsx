// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireSession } from '../../../src-main/base/base-session.ts';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { buildXlsx, type TestCell } from '../../main/parser/build-xlsx.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

const headings = ['№', 'Клиент', 'Тел.', 'Почта', 'ДР', 'Сумма сделки'];
const list: readonly (readonly TestCell[])[] = [
  ['База клиентов'],
  [],
  headings,
  [1, 'ИВАНОВА АННА', '8 916 123-45-67', 'anna@mail.ru', '12.05.1990', 1200.5],
  [2, 'Петров Олег', '8 (916) 12', 'oleg@mail.ru', '32.13.1990', 50],
  [3, 'Сидорова Ева', '8 495 123-45-68', 'eva@mail.ru', '', 10],
  [null, 'Итого', null, null, null, 1260.5],
];

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
  const path = join(base.around, 'Клиенты.xlsx');
  const archive = {
    name: 'Архив',
    rows: [
      ['Имя', 'Телефон'],
      ['Пётр', '89161234567'],
    ],
  };
  writeFileSync(path, buildXlsx([{ name: 'Клиенты', rows: list }, archive]));
  base.host.files.add('dropped', path);
  const picture = join(base.around, 'picture.png');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
  base.host.files.add('picture', picture);
  // jsdom lays nothing out: the grid is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openImport(token: string | null): Promise<RenderedWindow> {
  const file = token === null ? null : { token, name: 'Клиенты.xlsx' };
  const window = renderWindow({
    host: base.host,
    hash: '#/import',
    answers: { 'shell:choose-file': () => ({ file }) },
  });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Импорт и экспорт' });
  return window;
}

async function openPreview(): Promise<RenderedWindow> {
  const window = await openImport('dropped');
  await window.user.click(screen.getByRole('button', { name: 'Выбрать файл' }));
  await screen.findByText('Иванова Анна');
  return window;
}

/** The window has opened the base anew, so the session is asked, not the base of the test. */
function countContacts(): unknown {
  const { db } = requireSession(base.host.session).context;
  return db.sqlite.prepare('SELECT count(*) FROM contacts').pluck().get();
}

const sentence = (): string =>
  (screen.getByLabelText('Что произойдёт').textContent ?? '').replaceAll(/\s/gu, ' ');

describe('ImportScreen', () => {
  it('shows what will come of a file before anything is written', async () => {
    await openPreview();
    expect(sentence()).toBe('Будет создано 3, обновлено 0, на проверку 0, пропущено 1');
    const aside = within(await screen.findByRole('complementary', { name: 'Что в файле' }));
    expect(await aside.findByText(/^Не похоже на номер телефона/)).toBeTruthy();
    expect(aside.getByText(/^Такой даты нет/)).toBeTruthy();
    expect(aside.getByText('Итоги')).toBeTruthy();
    expect(screen.getByText('+7 (916) 123-45-67')).toBeTruthy();
    expect(countContacts()).toBe(0);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('goes to the row of a remark and tells what the file says there', async () => {
    const { user } = await openPreview();
    await user.click(await screen.findByRole('button', { name: /^Строка 5.*8 \(916\) 12$/ }));
    expect(await screen.findByText('Строка 5, Тел.')).toBeTruthy();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowUp}');
    expect(await screen.findByText('Строка 4, Тел.')).toBeTruthy();
    expect(screen.getByText('8 916 123-45-67')).toBeTruthy();
  });

  it('changes the field of a column by typing a part of its name', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: 'Столбец «Сумма сделки»: Не переносить' }));
    // jsdom knows no places: the menu counts as hidden there and cannot have the focus.
    fireEvent.change(await screen.findByPlaceholderText('Найти поле'), { target: { value: 'купл' } });
    const found = await screen.findAllByRole('option', { name: /до переноса|Фамилия/, hidden: true });
    expect(found.map(({ textContent }) => textContent)).toEqual(['Куплено до переноса']);
    fireEvent.click(screen.getByRole('option', { name: 'Куплено до переноса', hidden: true }));
    await screen.findByRole('button', { name: 'Столбец «Сумма сделки»: Куплено до переноса' });
    expect(await screen.findByText('1200,50')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Столбец «Клиент»: ФИО' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Не переносить', hidden: true }));
    await waitFor(() => expect(screen.getByText('ИВАНОВА АННА')).toBeTruthy());
  });

  it('looks at another sheet and at other headings', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('combobox', { name: 'Лист' }));
    await user.click(await screen.findByRole('option', { name: /Архив/, hidden: true }));
    await waitFor(() => expect(sentence()).toContain('Будет создано 1,'));
    await user.click(screen.getByRole('button', { name: 'Заголовки: строка 1' }));
    await user.click(await screen.findByRole('button', { name: 'Заголовков нет', hidden: true }));
    expect(await screen.findByRole('button', { name: 'Без заголовков' })).toBeTruthy();
  });

  it('moves the list into the base and finds nothing new the second time', async () => {
    const { user } = await openPreview();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('heading', { name: 'Список перенесён' });
    expect(countContacts()).toBe(3);
    expect(await findAxeViolations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Перенести ещё файл' }));
    await user.click(screen.getByRole('button', { name: 'Выбрать файл' }));
    await waitFor(() => expect(sentence()).toBe('Переносить нечего: без изменений 3, пропущено 1'));
    expect(screen.getByRole('button', { name: 'Перенести в базу' }).hasAttribute('disabled')).toBe(true);
  });

  it('names the rows that fit several clients', async () => {
    const path = join(base.around, 'Клиенты.xlsx');
    const rows = [
      ['ФИО', 'Телефон'],
      ['Иванов Пётр', '8 916 123-45-67'],
      ['Иванов Павел', '8 916 123-45-67'],
      ['Иванов П.', '8 916 123-45-67'],
    ];
    writeFileSync(path, buildXlsx([{ name: 'Клиенты', rows }]));
    const { user } = await openImport('dropped');
    await user.click(screen.getByRole('button', { name: 'Выбрать файл' }));
    await user.click(await screen.findByRole('button', { name: 'Перенести в базу' }));
    const review = within(await screen.findByRole('region', { name: 'На проверку' }));
    expect(review.getByText(/^Эти строки похожи сразу на нескольких клиентов/)).toBeTruthy();
    expect(review.getByText('Иванов П. → Иванов Пётр, Иванов Павел')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('takes an import back', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: 'Перенести в базу' }));
    await user.click(await screen.findByRole('button', { name: 'Отменить импорт' }));
    expect(await screen.findByRole('heading', { name: 'Импорт отменён' })).toBeTruthy();
    expect(screen.getByText('Отменено полностью')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Отменить импорт' })).toBeNull();
  });

  it('keeps the preview while the owner is in another section', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: 'Журнал' }));
    await screen.findByRole('heading', { name: 'Журнал', level: 1 });
    await user.click(screen.getByRole('button', { name: 'Импорт и экспорт' }));
    expect(await screen.findByText('Иванова Анна')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Другой файл' }));
    expect(await screen.findByText('Перетащите сюда файл со списком клиентов')).toBeTruthy();
  });

  it('says in words why a file does not fit', async () => {
    const { user } = await openImport('picture');
    await user.click(screen.getByRole('button', { name: 'Выбрать файл' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Такой вид файла не подходит');
    expect(await findAxeViolations()).toEqual([]);
  });

  it('takes a file that is dropped', async () => {
    await openImport(null);
    const zone = screen.getByRole('region', { name: 'Место для файла со списком' });
    const dataTransfer = { types: ['Files'], files: [new File([''], 'Клиенты.xlsx')], dropEffect: 'none' };
    fireEvent.dragEnter(zone, { dataTransfer });
    expect(screen.getByText('Отпустите, чтобы увидеть, что в файле')).toBeTruthy();
    fireEvent.drop(zone, { dataTransfer });
    expect(await screen.findByText('Иванова Анна')).toBeTruthy();
  });
});
