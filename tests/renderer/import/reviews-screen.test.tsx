// @vitest-environment jsdom
import '../../support/node-typed-arrays.ts';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../src-main/import/import-file.ts';
import { buildXlsx } from '../../main/parser/build-xlsx.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob, testPassword } from '../../support/create-test-host.ts';
import { findAxeViolations } from '../../support/find-axe-violations.ts';
import { inProcessParserHost } from '../../support/in-process-parser.ts';
import { renderWindow } from '../../support/render-window.tsx';

let base: TestBase;

beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
  const path = join(base.around, 'list.xlsx');
  const rows = [
    ['ФИО', 'Телефон', 'Примечание'],
    ['Анисимова Вера Ильинична', '8 926 000-11-22', ''],
    ['Анисмова Вера Ильинична', '8 926 000-11-22', 'есть собака'],
    ['Зайцев Олег Ильич', '8 926 000-11-33', ''],
    ['Зайцв Олег Ильич', '8 926 000-11-33', 'просил счёт'],
  ];
  writeFileSync(path, buildXlsx([{ name: 'Лист1', rows }]));
  await importFile(base.context, path, {}, quietJob);
});
afterEach(() => {
  cleanup();
  base.remove();
});

describe('ReviewsScreen', () => {
  it('shows each row with the cards it may be and decides by keys', async () => {
    const { user } = renderWindow({ host: base.host, hash: '#/import' });
    await user.type(await screen.findByLabelText('Пароль'), `${testPassword}{Enter}`);
    expect(await screen.findByText('На проверке 2 строки')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Проверить' }));
    const card = await screen.findByRole('radio', { name: 'Анисимова Вера Ильинична' });
    expect(screen.getByText('тот же телефон · имя похоже')).toBeTruthy();
    expect(await findAxeViolations()).toEqual([]);
    expect(document.activeElement).toBe(card);
    await user.keyboard('{Enter}');
    await screen.findByRole('radio', { name: 'Зайцев Олег Ильич' });
    await user.keyboard('{Delete}');
    await waitFor(() => expect(screen.getByText('Проверять нечего')).toBeTruthy());
  });
});
