// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createNodeParserHost } from '../../../src-main/parser/node-parser-host.ts';
import { buildXlsx, type TestCell } from '../../main/parser/build-xlsx.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

const headings = ['Фамилия', 'Имя', 'Телефон', 'Почта', 'Источник'];
const list: readonly (readonly TestCell[])[] = [
  headings,
  ['ИВАНОВА', 'АННА', '8 916 123-45-67', 'anna@gmail.con', 'Директ'],
  ['Петров', 'Олег', '8 (916) 12', 'oleg@mail.ru', 'Яндекс'],
  ['Сидорова', 'Ева', '', '', 'Ярмарка'],
];

let base: TestBase;
let report: string;

beforeEach(async () => {
  base = await createTestBase({ parser: createNodeParserHost() });
  Object.defineProperty(Element.prototype, 'clientHeight', { value: 600, configurable: true });
  Object.defineProperty(Element.prototype, 'clientWidth', { value: 1000, configurable: true });
  report = join(base.around, 'Аудит.xlsx');
  base.host.files.add('report', report);
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openPreview(rows: readonly (readonly TestCell[])[]): Promise<RenderedWindow> {
  const path = join(base.around, 'Клиенты.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  base.host.files.add('dropped', path);
  const files = [
    { token: 'dropped', name: 'Клиенты.xlsx' },
    { token: 'report', name: 'Аудит.xlsx' },
  ];
  const window = renderWindow({
    host: base.host,
    hash: '#/import',
    answers: { 'shell:choose-file': () => ({ file: files.shift() ?? null }) },
  });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await window.user.click(await screen.findByRole('button', { name: 'Выбрать файл' }));
  await screen.findByRole('region', { name: 'Проверка файла' });
  return window;
}

const findClinic = async () => within(await screen.findByRole('region', { name: 'Проверка файла' }));

describe('ClinicSection', () => {
  it('tells findings by their weight, with their places on demand', async () => {
    const { user } = await openPreview(list);
    const clinic = await findClinic();
    await clinic.findByRole('heading', { name: 'Проверьте' });
    expect(clinic.getByRole('heading', { name: 'Исправляется' })).toBeTruthy();
    expect(clinic.getByText('не хватает цифр 1')).toBeTruthy();
    expect(clinic.getByRole('progressbar', { name: /^Полнота карточек: \d+ %$/ })).toBeTruthy();
    await user.click(clinic.getByRole('button', { name: /^Телефоны записаны/ }));
    await user.click(clinic.getByRole('button', { name: /8 916 123-45-67 → \+7 \(916\) 123-45-67$/ }));
    expect(await screen.findByText('Строка 2, Телефон')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('switches a correction off and shows what comes of it', async () => {
    const { user } = await openPreview(list);
    const clinic = await findClinic();
    expect(await screen.findByText('+7 (916) 123-45-67')).toBeTruthy();
    const toggle = await clinic.findByRole('switch', { name: /^Исправление: Телефоны записаны/ });
    expect(toggle).toHaveProperty('checked', true);
    await user.click(toggle);
    expect(toggle).toHaveProperty('checked', false);
    await waitFor(() => expect(screen.queryByText('+7 (916) 123-45-67')).toBeNull());
  });

  it('brings spellings to a value of the owner and leaves them as written', async () => {
    const { user } = await openPreview(list);
    const clinic = await findClinic();
    await user.click(await clinic.findByRole('button', { name: /^Разные написания источника/ }));
    await user.click(clinic.getByRole('button', { name: 'Изменить значение «Яндекс.Директ»' }));
    const editor = clinic.getByRole('combobox', { name: 'Как записать в базу' });
    await user.clear(editor);
    await user.type(editor, 'Реклама{Enter}');
    expect(await clinic.findByRole('button', { name: 'Изменить значение «Реклама»' })).toBeTruthy();
    await waitFor(() => expect(screen.getAllByText('Реклама').length).toBeGreaterThan(2));
    await user.click(clinic.getByRole('checkbox', { name: 'Сводить к «Яндекс.Директ»' }));
    expect(await clinic.findByText('останутся как написаны')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('saves the report', async () => {
    const { user } = await openPreview(list);
    const clinic = await findClinic();
    await user.click(await clinic.findByRole('button', { name: 'Сохранить отчёт' }));
    expect(await clinic.findByText('Отчёт сохранён: «Аудит.xlsx»')).toBeTruthy();
    expect(existsSync(report)).toBe(true);
  });

  it('says so when there is nothing to remark', async () => {
    await openPreview([
      ['Фамилия', 'Имя', 'Телефон'],
      ['Иванова', 'Анна', '+7 (916) 123-45-67'],
    ]);
    const clinic = await findClinic();
    expect(await clinic.findByRole('heading', { name: 'Замечаний нет' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });
});
