// @vitest-environment jsdom
import '../../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireSession } from '../../../../src-main/base/base-session.ts';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { buildXlsx, type TestCell } from '../../../main/parser/build-xlsx.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob, testPassword } from '../../../support/create-test-host.ts';
import { findAxeViolations } from '../../../support/find-axe-violations.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { renderWindow, type RenderedWindow } from '../../../support/render-window.tsx';

const headings = ['ФИО', 'Телефон', 'Заметка'];
const list: readonly (readonly TestCell[])[] = [
  headings,
  ['Иванова Анна', '8 916 123-45-67', 'звонить'],
  ['Петров Олег', '8 916 222-33-44', ''],
  ['Сидорова Ева', '8 495 123-45-68', 'опт'],
];
const later: readonly (readonly TestCell[])[] = [
  [...headings, 'Менеджер'],
  ['Новикова Ольга', '8 916 777-88-99', '', 'Лена'],
  ['Петров Олег', '8 916 222-33-44', 'писать', 'Лена'],
  ['Иванова Анна', '8 916 123-45-67', '', 'Лена'],
];

let base: TestBase;
let path: string;

beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
  path = join(base.around, 'Клиенты.xlsx');
  write(list);
  await importFile(base.context, path, {}, quietJob);
  base.host.files.add('moved', join(base.around, 'Новое место.xlsx'));
  base.host.files.add('out', join(base.around, 'Обратно.xlsx'));
});
afterEach(() => {
  cleanup();
  base.remove();
});

const write = (rows: readonly (readonly TestCell[])[]): void =>
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));

async function openImport(token = 'out'): Promise<RenderedWindow> {
  const window = renderWindow({
    host: base.host,
    hash: '#/import',
    answers: { 'shell:choose-file': () => ({ file: { token, name: 'Файл.xlsx' } }) },
  });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('region', { name: 'Загруженные файлы' });
  return window;
}

function readNotes(): unknown {
  const { db } = requireSession(base.host.session).context;
  return db.sqlite.prepare('SELECT name, note FROM contacts ORDER BY id').raw().all();
}

describe('DifferenceScreen', () => {
  it('shows what has changed in a file and takes over what is ticked', async () => {
    const { user } = await openImport();
    write(later);
    await user.click(screen.getByRole('button', { name: 'Проверить снова: Клиенты.xlsx' }));
    await screen.findByRole('heading', { name: 'Что изменилось в файле' });
    expect(screen.getByText(/Новые, не переносятся: «Менеджер»/)).toBeTruthy();
    const changed = within(screen.getByRole('region', { name: 'Изменились' }));
    expect(changed.getByText('писать')).toBeTruthy();
    expect(changed.getByText('если отметить, сотрётся и в карточке')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);

    const erase = changed.getByRole('checkbox', { name: 'Заметка: Иванова Анна' });
    expect(erase.matches(':checked')).toBe(false);
    await user.click(erase);
    await user.click(screen.getByRole('checkbox', { name: 'Сидорова Ева, строка 4' }));
    await user.click(screen.getByRole('radio', { name: 'Убрать в корзину' }));
    await user.click(screen.getByRole('button', { name: 'Применить отмеченное (4)' }));
    await screen.findByText('Изменения из файла перенесены');
    expect(screen.getByText('Создано: 1, обновлено: 2, в корзине: 1.')).toBeTruthy();
    expect(readNotes()).toEqual([
      ['Иванова Анна', null],
      ['Петров Олег', 'писать'],
      ['Сидорова Ева', 'опт'],
      ['Новикова Ольга', null],
    ]);
    expect(await findAxeViolations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Отменить перенос' }));
    await screen.findByText('Отменено полностью');
    await waitFor(() => expect(readNotes()).toHaveLength(3));
  });

  it('says that nothing has changed and lets go of the file', async () => {
    const { user } = await openImport();
    await user.click(screen.getByRole('button', { name: 'Проверить снова: Клиенты.xlsx' }));
    expect(await screen.findByText('Файл не изменился')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Применить/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Закрыть' }));
    expect(await screen.findByText('Перетащите сюда файл со списком клиентов')).toBeTruthy();
  });

  it('finds a file that was moved', async () => {
    renameSync(path, join(base.around, 'Новое место.xlsx'));
    const { user } = await openImport('moved');
    expect(screen.getByText('Файла нет на прежнем месте')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Найти файл: Клиенты.xlsx' }));
    await screen.findByText('Файл не изменился');
    await user.click(screen.getByRole('button', { name: 'Закрыть' }));
    expect(await screen.findByRole('button', { name: 'Проверить снова: Новое место.xlsx' })).toBeTruthy();
  });

  it('writes the list back', async () => {
    const { user } = await openImport('out');
    await user.click(screen.getByRole('button', { name: 'Записать в Excel: Клиенты.xlsx' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Те же клиенты, те же столбцы', hidden: true }),
    );
    await screen.findByText('Записано: Обратно.xlsx');
    expect(existsSync(join(base.around, 'Обратно.xlsx'))).toBe(true);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('tells in words that another file was shown', async () => {
    const other = join(base.around, 'Новое место.xlsx');
    writeFileSync(
      other,
      buildXlsx([
        {
          name: 'Склад',
          rows: [
            ['Артикул', 'Остаток'],
            ['A-1', 5],
          ],
        },
      ]),
    );
    renameSync(path, `${path}.old`);
    const { user } = await openImport('moved');
    await user.click(screen.getByRole('button', { name: 'Найти файл: Клиенты.xlsx' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Это другой файл');
  });
});
