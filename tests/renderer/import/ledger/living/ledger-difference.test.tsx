// @vitest-environment jsdom
import '../../../../support/node-typed-arrays.ts';
import { cleanup, screen, within } from '@testing-library/react';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requireSession } from '../../../../../src-main/base/base-session.ts';
import { importFile } from '../../../../../src-main/import/import-file.ts';
import { buildXlsx, type TestCell } from '../../../../main/parser/build-xlsx.ts';
import { createTestBase, type TestBase } from '../../../../support/create-test-base.ts';
import { quietJob, testPassword } from '../../../../support/create-test-host.ts';
import { findAxeViolations } from '../../../../support/find-axe-violations.ts';
import { inProcessParserHost } from '../../../../support/in-process-parser.ts';
import { renderWindow } from '../../../../support/render-window.tsx';

const heading = ['№ заказа', 'Дата', 'Клиент', 'Товар', 'Кол-во', 'Цена', 'Сумма', 'Оплачено', 'Статус'];
const table: readonly TestCell[] = ['A-1', '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000, 500, 'Новый'];
const shelf: readonly TestCell[] = ['A-2', '02.03.2026', 'Серов Пётр', 'Полка', 1, 900, 900, 900, 'Выполнен'];
const lamp: readonly TestCell[] = ['A-3', '05.03.2026', 'Орлова Анна', 'Лампа', 2, 150, 300, null, 'Новый'];
const patient = { timeout: 30_000 };

let base: TestBase;
let path: string;

beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
  path = join(base.around, 'Продажи.xlsx');
  write([heading, table, shelf]);
  await importFile(base.context, path, { target: 'orders' }, quietJob);
});
afterEach(() => {
  cleanup();
  base.remove();
});

const write = (rows: readonly (readonly TestCell[])[]): void =>
  writeFileSync(path, buildXlsx([{ name: 'Продажи', rows }]));

function readOrders(): unknown {
  const { db } = requireSession(base.host.session).context;
  return db.sqlite
    .prepare(
      'SELECT number, total, (SELECT sum(amount) FROM payments WHERE order_id = orders.id) FROM orders',
    )
    .raw()
    .all();
}

describe('the difference of a ledger', () => {
  it('shows orders part by part, and takes over what is ticked', async () => {
    const { user } = renderWindow({ host: base.host, hash: '#/import' });
    await user.type(await screen.findByLabelText('Пароль', {}, patient), `${testPassword}{Enter}`);
    const check = await screen.findByRole('button', { name: 'Проверить снова: Продажи.xlsx' }, patient);
    write([heading, table.with(7, 2000).with(8, 'В работе'), lamp]);
    await user.click(check);
    const fresh = await screen.findByRole('region', { name: 'Новые заказы' }, patient);
    expect(fresh.textContent).toContain('Лампа');
    const gone = screen.getByRole('region', { name: 'Заказы, которых больше нет в файле' });
    expect(within(gone).queryAllByRole('checkbox')).toEqual([]);
    expect(gone.textContent).toContain('Серов Пётр');
    expect(await findAxeViolations()).toEqual([]);

    const changed = within(screen.getByRole('region', { name: 'Изменившиеся заказы' }));
    await user.click(changed.getByRole('checkbox', { name: /^Статус В работе: Орлова Анна/ }));
    await user.click(screen.getByRole('button', { name: 'Применить отмеченное (2)' }));
    await screen.findByText('Изменения из файла перенесены', {}, patient);
    expect(screen.getByText('Создано: 1, обновлено: 1.')).toBeTruthy();
    expect(readOrders()).toEqual([
      ['A-1', 200_000, 200_000],
      ['A-2', 90_000, 90_000],
      ['A-3', 30_000, null],
    ]);
  });
});
