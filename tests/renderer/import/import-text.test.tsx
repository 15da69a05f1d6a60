// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import iconv from 'iconv-lite';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
  // jsdom lays nothing out: the grid is told that it is 1,000 by 600 pixels.
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openImport(): Promise<RenderedWindow> {
  const window = renderWindow({
    host: base.host,
    hash: '#/import',
    answers: { 'shell:choose-file': () => ({ file: { token: 'list', name: 'Клиенты.csv' } }) },
  });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Импорт и экспорт' });
  return window;
}

async function openText(bytes: Buffer): Promise<RenderedWindow> {
  const path = join(base.around, 'Клиенты.csv');
  writeFileSync(path, bytes);
  base.host.files.add('list', path);
  const window = await openImport();
  await window.user.click(screen.getByRole('button', { name: 'Выбрать файл' }));
  return window;
}

const paste = (text: string, target: Element = document.body): boolean =>
  fireEvent.paste(target, { clipboardData: { getData: () => text } });
const box = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('combobox', { name });

describe('import of plain text', () => {
  it('says how a file was read and reads it as the owner says', async () => {
    const text = 'Имя;Телефон;Заметка\nИванова Анна;8 916 123-45-67;да\nПетров Олег;8 916 123-45-68;нет\n';
    const { user } = await openText(iconv.encode(text, 'windows-1251'));
    await screen.findByText('Иванова Анна');
    expect(box('Кодировка файла').value).toBe('Windows-1251');
    expect(box('Разделитель столбцов').value).toBe('Точка с запятой');
    expect(await findAxeViolations()).toEqual([]);

    await user.click(box('Кодировка файла'));
    const wrong = await screen.findByRole('option', { name: /^KOI8-R/, hidden: true });
    expect(wrong.textContent).toContain('хЛЪ;рЕКЕТНМ');
    await user.click(wrong);
    expect(await screen.findByText('хБЮМНБЮ юММЮ')).toBeTruthy();
    await user.click(box('Кодировка файла'));
    await user.click(await screen.findByRole('option', { name: /^Windows-1251/, hidden: true }));
    expect(await screen.findByText('Иванова Анна')).toBeTruthy();
  });

  it('cuts columns by another delimiter', async () => {
    const { user } = await openText(Buffer.from('Имя;Телефон\nИванова Анна;8 916 123-45-67\n'));
    await screen.findByText('Иванова Анна');
    await user.click(box('Разделитель столбцов'));
    await user.click(await screen.findByRole('option', { name: /^Запятая.*1 столбец/, hidden: true }));
    await waitFor(() => expect(box('Разделитель столбцов').value).toBe('Запятая'));
    expect(screen.queryByText('+7 (916) 123-45-67')).toBeNull();
  });

  it('names rows with a quotation mark that never closes', async () => {
    await openText(Buffer.from('Имя;Телефон\nАнна;8 916 123-45-67\n"Олег;8 916 123-45-68\n'));
    await screen.findByText('В файле есть незакрытые кавычки');
    expect(screen.getByText(/^Строки файла: 3\./)).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('takes rows pasted anywhere on the screen, headings or not', async () => {
    await openImport();
    paste('Иванова Анна\t8 916 123-45-67\nПетров Олег\t8 916 123-45-68\nСидорова Ева\t8 916 123-45-69\n');
    expect(await screen.findByRole('heading', { name: /Вставленные строки/ })).toBeTruthy();
    expect(await screen.findByText('+7 (916) 123-45-67')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Без заголовков' })).toBeTruthy();
    expect(screen.queryByRole('combobox', { name: 'Кодировка файла' })).toBeNull();
    await waitFor(() =>
      expect(screen.getByLabelText('Что произойдёт').textContent?.replaceAll(/\s/gu, ' ')).toContain(
        'Будет создано 3',
      ),
    );
    expect(await findAxeViolations()).toEqual([]);
  });

  it('asks for Ctrl+V by a button', async () => {
    const { user } = await openImport();
    await user.click(screen.getByRole('button', { name: 'Вставить из буфера' }));
    const field = await screen.findByLabelText('Место для вставки');
    expect(await findAxeViolations()).toEqual([]);
    paste('Имя\tТелефон\nИванова Анна\t8 916 123-45-67\n', field);
    expect(await screen.findByText('Иванова Анна')).toBeTruthy();
  });

  it('says so when there is no text, and leaves other fields alone', async () => {
    await openImport();
    const field = document.body.appendChild(document.createElement('input'));
    expect(paste('Иванова', field)).toBe(true);
    field.remove();
    expect(screen.queryByText(/Читается/)).toBeNull();
    paste('  \n');
    expect(await screen.findByText('В буфере нет текста')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });
});
