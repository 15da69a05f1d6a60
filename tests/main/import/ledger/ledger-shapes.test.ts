import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../../src-main/import/import-file.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

async function importTable(rows: TestCell[][], name = 'Лист1') {
  const path = join(base.around, 'sales.xlsx');
  writeFileSync(path, buildXlsx([{ name, rows }]));
  const first = await importFile(base.context, path, {}, quietJob);
  expect(first.target).toBe('orders');
  expect(await importFile(base.context, path, {}, quietJob)).toMatchObject({ created: 0, updated: 0 });
  return base.context.db.sqlite
    .prepare<[], string>(
      `SELECT concat_ws(' ', coalesce(number, '-'), ordered_at, c.name, total / 100,
         (SELECT coalesce(sum(amount), 0) / 100 FROM payments p WHERE p.order_id = o.id),
         (SELECT group_concat(title, '+' ORDER BY position) FROM order_lines l WHERE l.order_id = o.id))
       FROM orders o JOIN contacts c ON c.id = o.contact_id ORDER BY o.ordered_at, o.id`,
    )
    .pluck()
    .all();
}

describe('ledgers of other shapes', () => {
  it('complete the days by what stands over the rows', async () => {
    const orders = await importTable([
      ['Дата', 'Клиент', 'Услуга', 'Цена', 'Сумма'],
      ['Декабрь 2024', null, null, null, null],
      ['30 декабря', 'Орлова Анна', 'Замер', 100, 100],
      ['Январь', null, null, null, null],
      ['9 января', 'Серов Павел', 'Замер', 100, 100],
      [10, 'Серов Павел', 'Стол', 900, 900],
    ]);
    expect(orders).toEqual([
      '- 2024-12-30 Орлова Анна 100 0 Замер',
      '- 2025-01-09 Серов Павел 100 0 Замер',
      '- 2025-01-10 Серов Павел 900 0 Стол',
    ]);
  });

  it('take the year from the title or the name of the sheet', async () => {
    const table: TestCell[][] = [
      ['Дата', 'Клиент', 'Товар', 'Кол-во', 'Сумма'],
      ['12.05', 'Орлова Анна', 'Стол', 1, 100],
      ['13.05', 'Серов Павел', 'Стул', 2, 300],
    ];
    expect(await importTable([['Продажи за 2025 год'], [], ...table])).toHaveLength(2);
    expect(await importTable(table, '2024')).toContain('- 2024-05-12 Орлова Анна 100 0 Стол');
  });

  it('take days that stand alone over what was sold on them', async () => {
    const orders = await importTable([
      ['Клиент', 'Услуга', 'Сумма', 'Оплата', 'Примечание'],
      ['12.05.2025', null, null, null, null],
      ['Орлова Анна', 'Стрижка', 1500, 'нал', null],
      ['Серов Павел', 'Стрижка', 1500, 'карта', 'опоздал'],
      ['13.05.2025', null, null, null, null],
      ['Орлова Анна', 'Маникюр', 2000, 'нал', null],
    ]);
    expect(orders.map((order) => order.slice(2, 12))).toEqual(['2025-05-12', '2025-05-12', '2025-05-13']);
  });

  it('know the row that stands over the lines of its order', async () => {
    const orders = await importTable([
      ['№', 'Дата', 'Контрагент', 'Товар', 'Кол-во', 'Цена', 'Сумма', 'Оплачено'],
      [7, '12.05.2025', 'Орлова Анна', null, null, null, 700, 300],
      [null, null, null, 'Стол', 1, 500, 500, null],
      [null, null, null, 'Стул', 2, 100, 200, null],
      [3, '13.05.2025', 'Серов Павел', null, null, null, 500, null],
      [null, null, null, 'Стол', 1, 500, 500, null],
    ]);
    expect(orders).toEqual([
      '7 2025-05-12 Орлова Анна 700 300 Стол+Стул',
      '3 2025-05-13 Серов Павел 500 0 Стол',
    ]);
  });

  it('add up an advance and what was paid later, tell a price from a sum', async () => {
    const orders = await importTable([
      [
        'Договор №',
        'Дата договора',
        'Заказчик',
        'Наименование работ',
        'Кол-во',
        'Стоимость',
        'Итого',
        'Аванс',
        'Доплата',
      ],
      ['Д-1', '12.05.2025', 'Орлова И.П.', 'Плитка', 2, 500, 1000, 300, 700],
      ['Д-2', '13.05.2025', 'Серов Павел', 'Плитка', 3, 500, 1500, 500, null],
      ['Д-2', '13.05.2025', null, 'Затирка', 2, 50, 100, null, null],
    ]);
    expect(orders).toEqual([
      'Д-1 2025-05-12 Орлова И.П. 1000 1000 Плитка',
      'Д-2 2025-05-13 Серов Павел 1600 500 Плитка+Затирка',
    ]);
  });

  it('have numbers of their own and totals by the day', async () => {
    const orders = await importTable([
      ['ID', 'Дата и время', 'Клиент', 'Телефон', 'Название сделки', 'Бюджет', 'Этап сделки'],
      [501, '12.05.2025 14:30:00', 'Орлова Анна', '+7 916 123-45-67', 'Кухня', 100, 'в работе'],
      ['Итого за 12.05.2025', null, null, null, null, 100, null],
      [502, '13.05.2025 10:00', 'Орлова Анна', '+7 916 123-45-67', 'Шкаф', 200, 'в работе'],
      ['Итого за 13.05.2025', null, null, null, null, 200, null],
      [503, '14.05.2025 10:00', 'Серов Павел', '+7 916 123-45-68', 'Шкаф', 200, 'в работе'],
      ['Итого за 14.05.2025', null, null, null, null, 200, null],
    ]);
    expect(orders).toHaveLength(3);
  });
});
