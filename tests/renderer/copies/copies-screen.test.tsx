// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;
let copyPath: string;

beforeEach(async () => {
  base = await createTestBase();
  copyPath = join(base.around, 'Флешка.crmcopy');
  base.host.files.add('chosen', copyPath);
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openCopies(): Promise<RenderedWindow> {
  const answers = { 'shell:choose-file': () => ({ file: { token: 'chosen', name: 'Флешка.crmcopy' } }) };
  const window = renderWindow({ host: base.host, hash: '#/copies', answers });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByText('Копий ещё нет', { selector: 'h2' });
  return window;
}

describe('CopiesScreen', () => {
  it('makes a copy, lists it and checks it', async () => {
    const { user } = await openCopies();
    expect(screen.getByRole('button', { name: 'Копий ещё нет' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Сделать копию' }));
    expect(await screen.findByText('Копия сделана и сверена с базой')).toBeTruthy();
    const row = within(await screen.findByRole('table')).getAllByRole('row')[1];
    expect(row?.textContent).toContain('Сделана вами');
    expect(await screen.findByRole('button', { name: /^Копия: сегодня/ })).toBeTruthy();

    await user.click(screen.getByRole('button', { name: /^Проверить копию/ }));
    expect(await screen.findByText('Копия открывается и цела')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('says in words that a chosen copy is damaged', async () => {
    const { user } = await openCopies();
    await user.click(screen.getByRole('button', { name: 'Сделать копию в файл' }));
    expect(await screen.findByText(/файл «Флешка\.crmcopy»/)).toBeTruthy();
    const bytes = readFileSync(copyPath);
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(copyPath, bytes);
    await user.click(screen.getByRole('button', { name: 'Проверить файл копии' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Копия повреждена');
  });

  it('makes a copy from which a clean folder is restored', async () => {
    const first = await openCopies();
    await first.user.click(screen.getByRole('button', { name: 'Сделать копию в файл' }));
    await screen.findByText('Копия сделана и сверена с базой');
    cleanup();

    const host = createTestHost(join(base.around, 'другой компьютер'));
    host.files.add('chosen', copyPath);
    const answers = { 'shell:choose-file': () => ({ file: { token: 'chosen', name: 'Флешка.crmcopy' } }) };
    const { user } = renderWindow({ host, hash: '#/journal', answers });
    await user.click(await screen.findByRole('button', { name: /Восстановить из копии/ }));
    await user.click(screen.getByRole('button', { name: 'Выбрать файл копии' }));
    await user.type(await screen.findByLabelText('Пароль копии'), `${testPassword}{Enter}`);
    expect(await screen.findByRole('heading', { name: 'Журнал', level: 1 })).toBeTruthy();
    host.session.get()?.close();
  });
});
