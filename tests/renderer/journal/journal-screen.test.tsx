// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runOperation } from '../../../src-main/journal/run-operation.ts';
import { saveDictionaryValue } from '../../../src-main/dictionaries/dictionary-commands.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { renderWindow, type RenderedWindow } from '../../support/render-window.tsx';

let base: TestBase;
let avito: number;

function saveSource(id: number | null, label: string): number {
  const { db } = base.context;
  const meta = { kind: 'dictionary', params: { name: label }, at: new Date() } as const;
  return runOperation(db, meta, () =>
    saveDictionaryValue(db, { id, dictionary: 'source', label, spellings: [] }),
  ).value;
}

beforeEach(async () => {
  base = await createTestBase();
  avito = saveSource(null, 'Авито');
});
afterEach(() => {
  cleanup();
  base.remove();
});

async function openJournal(): Promise<RenderedWindow> {
  const window = renderWindow({ host: base.host, hash: '#/journal' });
  await window.user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
  await screen.findByRole('heading', { name: 'Журнал', level: 1 });
  return window;
}

function getLines(): readonly string[] {
  const day = screen.getByRole('region', { name: 'сегодня' });
  return within(day)
    .getAllByRole('listitem')
    .map((line) => line.textContent.replace(/^\d\d:\d\d/, ''));
}

describe('JournalScreen', () => {
  it('takes an operation back and brings it back again', async () => {
    const { user } = await openJournal();
    await user.click(await screen.findByRole('button', { name: 'Отменить: Правка справочника: «Авито»' }));
    expect(await screen.findByText('Отменено полностью')).toBeTruthy();
    const redo = await screen.findByRole('button', { name: /^Вернуть/ });
    expect(getLines()).toEqual([
      'Отменено: Правка справочника: «Авито»Вернуть',
      'Правка справочника: «Авито»Отменено',
    ]);

    await user.click(redo);
    expect(await screen.findByText('Возвращено: Правка справочника: «Авито»')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
  });

  it('lists what was edited since and is kept', async () => {
    saveSource(avito, 'Авито Про');
    saveSource(avito, 'Авито Бизнес');
    const { user } = await openJournal();
    await user.click(
      await screen.findByRole('button', { name: 'Отменить: Правка справочника: «Авито Про»' }),
    );
    expect(await screen.findByText('Отменено не всё')).toBeTruthy();
    const kept = within((await screen.findByText(/изменили позже/)).closest('details') ?? document.body);
    expect(kept.getByText('Авито Бизнес')).toBeTruthy();
  });

  it('takes back the last operation from the top bar and by Ctrl+Z', async () => {
    saveSource(null, 'Сарафан');
    const { user } = await openJournal();
    await user.click(await screen.findByRole('button', { name: 'Отменить' }));
    expect(await screen.findByText(/^Возвращен/)).toBeTruthy();
    await screen.findByRole('button', { name: 'Вернуть: Отменено: Правка справочника: «Сарафан»' });
    await user.keyboard('{Control>}[KeyZ]{/Control}');
    expect(
      await screen.findByRole('button', { name: 'Вернуть: Отменено: Правка справочника: «Авито»' }),
    ).toBeTruthy();
  });
});
