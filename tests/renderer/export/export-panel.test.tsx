// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import * as xlsx from '@e965/xlsx';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { insertTestContacts } from '../../support/insert-test-contacts.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;
let path: string;

beforeEach(async () => {
  base = await createTestBase();
  path = join(base.around, 'Клиенты.xlsx');
  base.host.files.add('chosen', path);
  insertTestContacts(base.context.db, ['Яшин Олег', 'Абрамова Ева']);
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function offerEveryone(file: object | null): Promise<RenderedWindow> {
  const answers = { 'shell:choose-file': () => ({ file }) };
  const window = renderWindow({ host: base.host, hash: '#/import', answers });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  const everyone = await screen.findByRole('button', { name: 'Выгрузить всех клиентов' });
  await waitFor(() => expect(everyone.hasAttribute('disabled')).toBe(false));
  await window.user.click(everyone);
  await screen.findByText('2 клиента, 6 столбцов, порядок как в списке.');
  return window;
}

const panel = (): ReturnType<typeof within> =>
  within(screen.getByRole('dialog', { name: 'Экспорт в Excel' }));

describe('ExportPanel', () => {
  it('says what goes out, writes it and shows its folder', async () => {
    const { user, fake } = await offerEveryone({ token: 'chosen', name: 'Клиенты.xlsx' });
    expect(await findAxeViolations()).toEqual([]);
    await user.click(panel().getByRole('button', { name: 'Выбрать место и сохранить' }));
    expect(await panel().findByText('Файл «Клиенты.xlsx» записан')).toBeTruthy();
    expect(panel().getByText('В нём 2 строки.')).toBeTruthy();
    const sheet = xlsx.read(readFileSync(path)).Sheets['Клиенты'];
    expect(sheet?.['A2']?.v).toBe('Абрамова Ева');
    expect(sheet?.['B1']?.v).toBe('Телефон');

    await user.click(panel().getByRole('button', { name: 'Показать в папке' }));
    expect(fake.calls).toContainEqual(['shell:reveal', { token: 'chosen' }]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays ready when the owner leaves the dialog of the system without a place', async () => {
    const { user } = await offerEveryone(null);
    const save = panel().getByRole('button', { name: 'Выбрать место и сохранить' });
    await user.click(save);
    expect(save.isConnected).toBe(true);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says in words that the file was not written', async () => {
    const { user } = await offerEveryone({ token: 'forgotten', name: 'Клиенты.xlsx' });
    await user.click(panel().getByRole('button', { name: 'Выбрать место и сохранить' }));
    expect((await panel().findByRole('alert')).textContent).toContain('Файл нужно выбрать ещё раз');
  });
});
