// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sections } from '../../../src-renderer/ui/route.ts';
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

async function openFrame(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/journal' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Журнал', level: 1 });
  return window;
}

describe('Frame', () => {
  it('opens a section from the rail and by its key', async () => {
    const { user } = await openFrame();
    const rail = within(screen.getByRole('navigation', { name: 'Разделы' }));
    await user.click(rail.getByRole('button', { name: 'Копии' }));
    expect(await screen.findByRole('heading', { name: 'Копии', level: 1 })).toBeTruthy();
    expect(rail.getByRole('button', { name: 'Копии' }).getAttribute('aria-current')).toBe('page');
    await user.keyboard(`{Control>}[Digit${sections.indexOf('journal') + 1}]{/Control}`);
    expect(await screen.findByRole('heading', { name: 'Журнал', level: 1 })).toBeTruthy();
  });

  it('locks from the rail, by Ctrl+L and when the program asks', async () => {
    const { user, fake } = await openFrame();
    const open = async (): Promise<void> => {
      await user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
      await screen.findByRole('heading', { name: 'Журнал', level: 1 });
    };
    await user.click(screen.getByRole('button', { name: 'Закрыть базу' }));
    await open();
    await user.keyboard('{Control>}[KeyL]{/Control}');
    await open();
    fake.say({ type: 'lockRequested' });
    expect(await screen.findByLabelText('Пароль')).toBeTruthy();
    expect(base.host.session.get()).toBeUndefined();
  });

  it('runs a command from the palette, typed in the wrong layout too', async () => {
    const { user } = await openFrame();
    await user.keyboard('{Control>}[KeyK]{/Control}');
    const field = await screen.findByRole('textbox', { name: 'Найти команду' });
    await user.type(field, 'yfcnh');
    const [option, ...others] = screen.getAllByRole('option');
    expect(option?.textContent).toContain('Открыть: Настройки');
    expect(others).toEqual([]);
    expect(await findAxeViolations()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Настройки', level: 1 })).toBeTruthy();
  });
});
