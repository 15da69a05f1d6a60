import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile, type ImportFileOptions } from '../../../../src-main/import/import-file.ts';
import { listReviews } from '../../../../src-main/import/reviews/list-reviews.ts';
import { resolveReview } from '../../../../src-main/import/reviews/resolve-review.ts';
import { hashTables } from '../../../../src-main/journal/hash-tables.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

const heading = [
  '№ заказа',
  'Дата',
  'Клиент',
  'Товар',
  'Кол-во',
  'Цена',
  'Сумма',
  'Оплачено',
  'Статус',
  'Срок',
];
const fact = (sql: string): unknown[] => base.context.db.sqlite.prepare(sql).all();
const readOrders = (): unknown[] =>
  fact(
    `SELECT o.number, o.total, (SELECT sum(amount) FROM payments p WHERE p.order_id = o.id) AS paid,
       (SELECT count(*) FROM order_lines l WHERE l.order_id = o.id) AS lines
     FROM orders o ORDER BY o.id`,
  );

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

function importRows(rows: readonly (readonly TestCell[])[], options: ImportFileOptions = {}) {
  const path = join(base.around, 'sales.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Продажи', rows }]));
  return importFile(base.context, path, { target: 'orders', rows: true, ...options }, quietJob);
}

describe('an order of several rows', () => {
  it('without a number is known again by its day and all its lines', async () => {
    const rows: TestCell[][] = [
      [null, '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000],
      [null, null, null, 'Стул', 1, 3000, 3000],
      [null, '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000],
    ];
    expect(await importRows([heading, ...rows])).toMatchObject({ created: 3, orders: 2 });
    const before = hashTables(base.context.db.sqlite);
    expect(await importRows([heading, ...rows])).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
    // The same line twice is more than the order holds.
    const twice = [...rows.slice(0, 2), [null, null, null, 'Стул', 1, 3000, 3000]];
    expect(await importRows([heading, ...twice])).toMatchObject({ orders: 1 });
  });

  it('is not taken for one of another number with the same line', async () => {
    const row = ['A-1', '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000];
    await importRows([heading, row]);
    expect(await importRows([heading, row.with(0, 'A-2')])).toMatchObject({ created: 1, orders: 1 });
  });

  it('is paid once by a payment that all its rows repeat, wherever they stand', async () => {
    const result = await importRows([
      heading,
      ['A-1', '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000, 5000],
      ['A-2', '01.03.2026', 'Серов Пётр', 'Шкаф', 1, 700, 700, 700],
      ['A-1', '01.03.2026', 'Орлова Анна', 'Стул', 1, 3000, 3000, 5000],
    ]);
    expect(readOrders()).toEqual([
      { number: 'A-1', total: 500_000, paid: 500_000, lines: 2 },
      { number: 'A-2', total: 70_000, paid: 70_000, lines: 1 },
    ]);
    const ids = result.outcomes?.filter(({ row }) => row > 1).map(({ row, contactId }) => [row, contactId]);
    expect(ids).toEqual([
      [2, '1'],
      [3, '2'],
      [4, '1'],
    ]);
  });

  it('takes its day, status and term from whichever row tells them', async () => {
    await importRows([
      heading,
      ['A-1', null, 'Орлова Анна', 'Стол', 1, 2000, 2000, null, null, null],
      ['A-1', '01.03.2026', 'Орлова Анна', 'Стул', 1, 3000, 3000, null, 'отменён', '05.03.2026'],
    ]);
    expect(
      fact(
        'SELECT o.ordered_at AS day, o.due_at AS due, s.label FROM orders o JOIN order_statuses s ON s.id = o.status_id',
      ),
    ).toEqual([{ day: '2026-03-01', due: '2026-03-05', label: 'Отменён' }]);
  });

  it.each([
    ['A-1', 'A-1', '01.03.2026', 'Орлова Анна'],
    [null, null, null, null],
  ])('waits whole for its client and comes in whole (number %s)', async (number, next, day, name) => {
    writeFileSync(
      join(base.around, 'clients.csv'),
      'ФИО;Телефон\nОрлова Анна;89161234567\nОрлова Анна;89161234599\n',
    );
    await importFile(base.context, join(base.around, 'clients.csv'), {}, quietJob);
    const { db, now } = base.context;
    const rows: TestCell[][] = [
      heading,
      [number, '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000, 2000],
      [next, day, name, 'Стул', 1, 3000, 3000, 3000],
    ];
    expect(await importRows(rows)).toMatchObject({ review: 2, created: 0 });
    expect(await importRows(rows)).toMatchObject({ review: 2, created: 0 });
    const { total, rows: waiting } = listReviews(db, { offset: 0, limit: 10 });
    expect(total).toBe(1);
    expect(waiting[0]?.values).toContainEqual({ fieldId: 'order:item', value: 'Стол; Стул' });
    expect(waiting[0]?.values).toContainEqual({ fieldId: 'order:paid', value: 500_000 });
    resolveReview(db, waiting[0]?.id ?? 0, { kind: 'fill', contactId: 1 }, now());
    expect(readOrders()).toEqual([{ number, total: 500_000, paid: 500_000, lines: 2 }]);
    expect(await importRows(rows)).toMatchObject({ created: 0, updated: 0, unchanged: 2, review: 0 });
  });

  it('goes whole into the file of rows to correct, and comes back to the same client', async () => {
    const rows: TestCell[][] = [
      heading,
      ['A-1', '01.03.2026', 'Орлова Анна', 'Стол', 'один', 2000, 2000],
      [null, null, null, 'Лампа', 1, 700, 700],
      ['A-2', '02.03.2026', 'Серов Пётр', 'Шкаф', 1, 500, 500],
      [null, null, null, 'Стул', 'два', 300, 600],
      ['A-3', '02.03.2026', 'Ким Вера', 'Шкаф', 1, 500, 500],
    ];
    const attention = join(base.around, 'fix.xlsx');
    expect(await importRows(rows, { attention })).toMatchObject({ created: 5, attention: 4 });
    const before = readOrders();
    const again = await importFile(base.context, attention, { rows: true }, quietJob);
    expect(again).toMatchObject({ target: 'orders', created: 0, unchanged: 4, orders: 0 });
    expect(readOrders()).toEqual(before);
  });
});
