import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as xlsx from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactHandlers } from '../../../src-main/contacts/contact-handlers.ts';
import { exportOrders } from '../../../src-main/orders/export-orders.ts';
import { orderHandlers } from '../../../src-main/orders/order-handlers.ts';
import type { OrderView } from '../../../src-shared/orders/order-view.ts';
import { createTestBase, type TestBase } from '../../support/create-test-base.ts';
import { quietJob } from '../../support/create-test-host.ts';
import { buildOrderInput, buildOrderLine } from '../../support/sample-order.ts';

const view: OrderView = {
  search: '',
  status: null,
  from: null,
  to: null,
  paid: 'any',
  channel: null,
  productId: null,
  sort: { field: 'total', direction: 'desc' },
};

describe('exportOrders', () => {
  let base: TestBase;
  beforeEach(async () => {
    base = await createTestBase();
    const { context } = base;
    contactHandlers['contacts:create'](context, {
      kind: 'person',
      changes: { fields: { firstName: 'Анна', lastName: '=Яшина; «А»' } },
    });
    for (const price of [123_450, 500_000]) {
      const order = buildOrderInput({
        number: '0012',
        dueAt: '2026-05-01',
        lines: [buildOrderLine({ price })],
      });
      const payment = { paidAt: '2026-05-06', amount: price, method: null, note: null };
      orderHandlers['orders:create'](context, {
        contactId: 1,
        order,
        payment: price === 500_000 ? payment : null,
      });
    }
  });
  afterEach(() => base.remove());

  const send = (name: string, ids: number[] | null = null) =>
    exportOrders(
      base.context.db,
      { path: join(base.around, name), view, ids, locale: 'ru', today: '2026-05-20' },
      quietJob,
    );

  it('writes typed cells to a workbook in the order of the view', async () => {
    expect(await send('a.xlsx')).toBe(2);
    const book = xlsx.read(readFileSync(join(base.around, 'a.xlsx')), { cellDates: false });
    const sheet = book.Sheets['Заказы'];
    const table = xlsx.utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1, defval: null });
    expect(table[0]).toEqual([
      'Дата',
      'Номер',
      'Клиент',
      'Что куплено',
      'Статус',
      'Сумма',
      'Оплачено',
      'Долг',
      'Срок оплаты',
      'Опоздание',
    ]);
    expect(table[1]?.slice(1)).toEqual(['0012', '=Яшина; «А» Анна', 'Замер', null, 5000, 5000, 0, 46143, 5]);
    expect(table[2]?.slice(5)).toEqual([1234.5, 0, 1234.5, 46143, 19]);
  });

  it('writes a CSV file that Excel opens and that holds no formula', async () => {
    expect(await send('a.csv', [1])).toBe(1);
    expect(readFileSync(join(base.around, 'a.csv'), 'utf8')).toBe(
      '\uFEFFДата;Номер;Клиент;Что куплено;Статус;Сумма;Оплачено;Долг;Срок оплаты;Опоздание\r\n' +
        `10.04.2026;0012;"'=Яшина; «А» Анна";Замер;;1234,5;0;1234,5;01.05.2026;19\r\n`,
    );
    expect(existsSync(join(base.around, 'a.csv.part'))).toBe(false);
  });

  it('refuses a name of another kind of file', async () => {
    await expect(send('a.pdf')).rejects.toMatchObject({ code: 'fileFormatUnknown' });
    expect(existsSync(join(base.around, 'a.pdf'))).toBe(false);
  });
});
