// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { createTestHost, makeTestFolder, testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow } from '../../support/render-window.tsx';

const hash = '#/journal';
const journal = { name: 'Журнал', level: 1 };

afterEach(cleanup);

describe('BaseEntrance at the first start', () => {
  const { folder, remove } = makeTestFolder();
  const host = createTestHost(join(folder, 'base'));
  afterEach(() => {
    host.session.get()?.close();
    remove();
  });

  it('creates a base from a password typed twice and agreed to', async () => {
    const { user } = renderWindow({ host, hash });
    await user.click(await screen.findByRole('button', { name: /Создать базу/ }));
    const create = screen.getByRole('button', { name: 'Создать базу' });
    await user.type(screen.getByLabelText('Пароль'), 'кот лодка лампа');
    await user.type(screen.getByLabelText('Пароль ещё раз'), 'кот лампа');
    expect(screen.getByText('Пароли различаются')).toBeTruthy();
    expect(create).toHaveProperty('disabled', true);

    await user.clear(screen.getByLabelText('Пароль ещё раз'));
    await user.type(screen.getByLabelText('Пароль ещё раз'), 'кот лодка лампа');
    expect(create).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox'));
    expect(await findAxeViolations()).toEqual([]);
    await user.click(create);

    expect(await screen.findByRole('heading', journal)).toBeTruthy();
    expect(await screen.findByText('Действий ещё не было')).toBeTruthy();
  });
});

describe('BaseEntrance before a locked base', () => {
  let base: TestBase;
  beforeEach(async () => {
    base = await createTestBase();
  });
  afterEach(() => base.remove());

  it('refuses a wrong password in words and takes the right one', async () => {
    const { user } = renderWindow({ host: base.host, hash });
    const field = await screen.findByLabelText('Пароль');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'неверный{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Пароль не подошёл');
    expect(document.activeElement).toBe(screen.getByLabelText('Пароль'));
    expect(await findAxeViolations()).toEqual([]);

    await user.clear(screen.getByLabelText('Пароль'));
    await user.type(screen.getByLabelText('Пароль'), `${testPassword}{Enter}`);
    expect(await screen.findByRole('heading', journal)).toBeTruthy();
  });

  it('starts the base process once, while the password is typed, and anew when it was lost', async () => {
    const { user, fake } = renderWindow({ host: base.host, hash });
    const connects = (): number => fake.calls.filter(([channel]) => channel === 'shell:connect').length;
    await user.type(await screen.findByLabelText('Пароль'), 'опечатка');
    await waitFor(() => expect(connects()).toBe(1));
    fake.say({ type: 'locked', reason: 'system' });
    expect(await screen.findByText(/был заблокирован или уснул/)).toBeTruthy();

    await user.clear(screen.getByLabelText('Пароль'));
    await user.type(screen.getByLabelText('Пароль'), `${testPassword}{Enter}`);
    expect(await screen.findByRole('heading', journal)).toBeTruthy();
    expect(connects()).toBe(2);
  });

  it('tells the layout and Caps Lock under the dots', async () => {
    const { user } = renderWindow({ host: base.host, hash });
    const field = await screen.findByLabelText('Пароль');
    await user.type(field, 'пар');
    expect(screen.getByText('Раскладка: русская')).toBeTruthy();
    await user.type(field, 'z');
    expect(screen.getByText('Раскладка: латинская')).toBeTruthy();
    await user.keyboard('{CapsLock}z');
    expect(screen.getByText(/Включён Caps Lock/)).toBeTruthy();
  });

  it('leads from a damaged file to the copies', async () => {
    base.host.session.get()?.close();
    base.host.session.set(undefined);
    writeFileSync(join(base.folder, 'base.db'), Buffer.alloc(8192, 7));
    const { user } = renderWindow({ host: base.host, hash });
    await user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('Файл базы повреждён');
    await user.click(screen.getByRole('button', { name: 'Восстановить из копии' }));
    expect(screen.getByRole('heading', { name: 'Восстановление из копии' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Выбрать файл копии' })).toBeTruthy();
  });

  it('brings a base whose file is gone back from a copy of its own folder', async () => {
    const first = renderWindow({ host: base.host, hash: '#/copies' });
    await first.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
    await first.user.click(await screen.findByRole('button', { name: 'Сделать копию' }));
    await screen.findByText('Копия сделана и сверена с базой');
    cleanup();
    base.host.session.get()?.close();
    base.host.session.set(undefined);
    rmSync(join(base.folder, 'base.db'));

    const { user } = renderWindow({ host: base.host, hash });
    await user.click(await screen.findByRole('button', { name: 'Восстановить из копии' }));
    await user.click(await screen.findByRole('radio', { name: /^сегодня/ }));
    expect(await findAxeViolations()).toEqual([]);
    await user.type(screen.getByLabelText('Пароль копии'), `${testPassword}{Enter}`);
    expect(await screen.findByRole('heading', journal)).toBeTruthy();
  });

  it('says at once that the keys are gone', async () => {
    rmSync(join(base.folder, 'base.keys'));
    rmSync(join(base.folder, 'base.keys.bak'), { force: true });
    renderWindow({ host: base.host, hash });
    expect(await screen.findByRole('heading', { name: 'База не открылась' })).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('says why it is locked when its process has died', async () => {
    const { user, fake } = renderWindow({ host: base.host, hash });
    await user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
    await screen.findByRole('heading', journal);
    fake.say({ type: 'locked', reason: 'crashed' });
    expect(await screen.findByText(/Работа с базой прервалась/)).toBeTruthy();
  });
});
