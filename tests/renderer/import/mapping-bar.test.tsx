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

const list: readonly (readonly TestCell[])[] = [
  ['ФИО', 'Телефон', 'Цвет двери'],
  ['Иванова Анна', '8 916 123-45-67', 'белый'],
  ['Петров Олег', '8 916 123-45-68', 'дуб'],
];

let base: TestBase;

function writeList(rows: readonly (readonly TestCell[])[]): void {
  writeFileSync(join(base.around, 'Клиенты.xlsx'), buildXlsx([{ name: 'Клиенты', rows }]));
}

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
  writeList(list);
  base.host.files.add('chosen', join(base.around, 'Клиенты.xlsx'));
  // jsdom lays nothing out: the grid is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openPreview(): Promise<RenderedWindow> {
  const window = renderWindow({
    host: base.host,
    hash: '#/import',
    answers: { 'shell:choose-file': () => ({ file: { token: 'chosen', name: 'Клиенты.xlsx' } }) },
  });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await window.user.click(await screen.findByRole('button', { name: 'Выбрать файл' }));
  await screen.findByText('Иванова Анна');
  return window;
}

/** The window has opened the base anew, so the session is asked, not the base of the test. */
function readAll(sql: string): unknown[] {
  const { db } = requireSession(base.host.session).context;
  return db.sqlite.prepare(sql).pluck().all();
}

describe('MappingBar', () => {
  it('gives a value to every row and takes it back', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: 'Добавить значение всем строкам' }));
    // jsdom knows no places: what pops up counts as hidden there and cannot have the focus.
    fireEvent.change(await screen.findByLabelText('Значение'), { target: { value: 'Выставка' } });
    fireEvent.click(screen.getByRole('button', { name: 'Добавить', hidden: true }));
    const chips = within(screen.getByRole('list', { name: 'Значения для всех строк' }));
    expect(await chips.findByText('Источник = «Выставка»')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    const run = await screen.findByRole('button', { name: 'Перенести в базу' });
    await waitFor(() => expect(run.hasAttribute('disabled')).toBe(false));
    await user.click(run);
    await screen.findByRole('heading', { name: 'Список перенесён' });
    const sources = 'SELECT label FROM contacts JOIN dictionary_values ON source_id = dictionary_values.id';
    expect(readAll(sources)).toEqual(['Выставка', 'Выставка']);
  });

  it('makes an own field of a column with its values', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: 'Столбец «Цвет двери»: Не переносить' }));
    fireEvent.click(
      await screen.findByRole('option', { name: /^Создать поле «Цвет двери».*Текст/, hidden: true }),
    );
    await screen.findByRole('button', { name: 'Столбец «Цвет двери»: Цвет двери' });
    const run = await screen.findByRole('button', { name: 'Перенести в базу' });
    await waitFor(() => expect(run.hasAttribute('disabled')).toBe(false));
    await user.click(run);
    await screen.findByRole('heading', { name: 'Список перенесён' });
    expect(readAll('SELECT value FROM custom_values ORDER BY id')).toEqual(['белый', 'дуб']);
  });

  it('saves a mapping and applies it to a file with its columns in another order', async () => {
    const { user } = await openPreview();
    await user.click(screen.getByRole('button', { name: 'Столбец «Цвет двери»: Не переносить' }));
    fireEvent.click(await screen.findByRole('option', { name: /^Примечание/, hidden: true }));
    await screen.findByRole('button', { name: 'Столбец «Цвет двери»: Примечание' });
    const save = screen.getByRole('button', { name: 'Сохранить сопоставление' });
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
    await user.click(save);
    fireEvent.change(await screen.findByLabelText('Название'), { target: { value: 'Двери' } });
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить', hidden: true }));
    await screen.findByText('Сопоставление сохранено');

    writeList(list.map((row) => row.toReversed()));
    await user.click(screen.getByRole('button', { name: 'Другой файл' }));
    await user.click(await screen.findByRole('button', { name: 'Выбрать файл' }));
    expect(await screen.findByText('Узнан файл вида «Двери»')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Столбец «Цвет двери»: Не переносить' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Применить' }));
    expect(await screen.findByText('Столбцы разобраны как в «Двери»')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Столбец «Цвет двери»: Примечание' })).toBeTruthy();
  });
});

describe('a wide file', () => {
  it('draws only the columns in sight and walks to the last one', async () => {
    const more = Array.from({ length: 297 }, (_, index) => `Столбец номер ${index + 4}`);
    writeList(list.map((row, index) => [...row, ...(index === 0 ? more : more.map(() => 'x'))]));
    const { user } = await openPreview();
    await waitFor(() => expect(screen.getAllByRole('columnheader').length).toBeLessThan(60));
    expect(screen.getByRole('grid').getAttribute('aria-colcount')).toBe('301');
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown}{End}');
    fireEvent.scroll(screen.getByRole('grid').parentElement ?? document.body);
    expect(await screen.findByRole('columnheader', { name: /^Столбец номер 300/ })).toBeTruthy();
    expect(screen.queryByRole('columnheader', { name: /^Столбец номер 40/ })).toBeNull();
  });
});
