// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase();
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openSettings(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/settings' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByText('Своих полей пока нет');
  return window;
}

describe('SettingsScreen', () => {
  it('changes language and theme at once', async () => {
    const { user } = await openSettings();
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await screen.findByRole('radio', { name: 'Dark', checked: true });
    expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark');
    expect(document.documentElement.lang).toBe('en');
  });

  it('adds a list of the owner, hides it and shows it again', async () => {
    const { user } = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Добавить поле' }));
    await user.type(screen.getByLabelText('Название поля'), 'Уровень');
    await user.click(screen.getByRole('combobox', { name: 'Что в нём хранится' }));
    await user.click(await screen.findByRole('option', { name: 'Список значений', hidden: true }));
    expect(screen.getByRole('button', { name: 'Сохранить' })).toHaveProperty('disabled', true);
    await user.type(screen.getByLabelText('Значения списка'), 'бронза{Enter} золото {Enter}бронза');
    await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    expect(await screen.findByText('Список значений · бронза, золото')).toBeTruthy();

    await user.click(screen.getByRole('button', { name: 'Скрыть поле «Уровень»' }));
    const show = await screen.findByRole('button', { name: 'Показать снова поле «Уровень»' });
    expect(await findAxeViolations()).toEqual([]);
    await user.click(show);
    expect(await screen.findByRole('button', { name: 'Скрыть поле «Уровень»' })).toBeTruthy();
  });

  it('says that a value is there already and joins two that mean the same', async () => {
    const { user } = await openSettings();
    const add = async (label: string): Promise<void> => {
      await user.click(await screen.findByRole('button', { name: 'Добавить значение' }));
      await user.type(screen.getByLabelText('Название'), label);
      await user.click(screen.getByRole('button', { name: 'Сохранить' }));
    };
    await add('Яндекс');
    await screen.findByRole('button', { name: 'Изменить «Яндекс»' });
    await add('яндекс');
    expect((await screen.findByRole('alert')).textContent).toContain('Такое значение уже есть');
    await user.clear(screen.getByLabelText('Название'));
    await user.type(screen.getByLabelText('Название'), 'Директ{Enter}');

    await user.click(await screen.findByRole('button', { name: 'Объединить «Директ» с другим значением' }));
    await user.click(screen.getByRole('combobox', { name: 'С каким значением объединить' }));
    await user.click(await screen.findByRole('option', { name: 'Яндекс', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Объединить' }));
    expect(await screen.findByText('директ')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Изменить «Директ»' })).toBeNull();
  });

  it('changes the password: the old one is refused afterwards, the new one opens', async () => {
    const { user } = await openSettings();
    await user.click(screen.getByRole('button', { name: 'Сменить пароль' }));
    await user.type(screen.getByLabelText('Нынешний пароль'), 'не тот');
    await user.type(screen.getByLabelText('Новый пароль'), 'лодка и лампа');
    await user.type(screen.getByLabelText('Новый пароль ещё раз'), 'лодка и лампа{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Пароль не подошёл');
    await user.clear(screen.getByLabelText('Нынешний пароль'));
    await user.type(screen.getByLabelText('Нынешний пароль'), `${testPassword}{Enter}`);
    expect(await screen.findByText('Пароль сменён')).toBeTruthy();

    await user.keyboard('{Control>}[KeyL]{/Control}');
    await user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toContain('Пароль не подошёл');
    await user.clear(screen.getByLabelText('Пароль'));
    await user.type(screen.getByLabelText('Пароль'), 'лодка и лампа{Enter}');
    expect(await screen.findByRole('heading', { name: 'Настройки', level: 1 })).toBeTruthy();
  });
});
