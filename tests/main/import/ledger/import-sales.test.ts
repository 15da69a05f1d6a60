import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile, type ImportFileOptions } from '../../../../src-main/import/import-file.ts';
import { listLivingRuns, readLivingRun } from '../../../../src-main/import/living/living-runs.ts';
import { resolveReview } from '../../../../src-main/import/reviews/resolve-review.ts';
import { hashTables } from '../../../../src-main/journal/hash-tables.ts';
import { undoOperation } from '../../../../src-main/journal/undo-operation.ts';
import { readContactSales } from '../../../../src-main/orders/contact-sales-query.ts';
import { createTestBase, type TestBase } from '../../../support/create-test-base.ts';
import { quietJob } from '../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../support/in-process-parser.ts';
import { insertTestContacts } from '../../../support/insert-test-contacts.ts';
import { buildXlsx, type TestCell } from '../../parser/build-xlsx.ts';

const heading = ['Дата', 'Клиент', 'Телефон', 'Товар', 'Кол-во', 'Цена', 'Сумма', 'Оплачено', 'Статус'];
const anna = ['01.03.2026', 'Орлова Анна', '+7 916 123-45-67'];
const pavel = ['02.03.2026', 'Серов Павел', '8 926 555-44-33'];
const rows: TestCell[][] = [
  [...anna, 'Замер', 1, 1000, 1000, 1000, 'выполнен'],
  [...pavel, 'Потолок, м2', 12.5, 650, 8125, 4000, 'в работе'],
  [...pavel, 'Люстра', 2, 5400, 10_800, 0, 'отменён'],
  [...anna, 'Замер', 1, 1000, 1000, null, 'выполнен'],
];

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

function importRows(table: readonly (readonly TestCell[])[], options: ImportFileOptions = {}) {
  const path = join(base.around, 'sales.xlsx');
  writeFileSync(path, buildXlsx([{ name: 'Продажи', rows: table }]));
  return importFile(base.context, path, { rows: true, ...options }, quietJob);
}

const importSales = (body: readonly TestCell[][] = rows, options: ImportFileOptions = {}) =>
  importRows([heading, ...body], options);

function readFacts(): unknown[] {
  return base.context.db.sqlite
    .prepare(
      `SELECT c.name, f.orders_count AS orders, f.orders_total AS total, f.paid_total AS paid
       FROM contact_facts f JOIN contacts c ON c.id = f.contact_id ORDER BY c.name`,
    )
    .all();
}

describe('importing a ledger of sales', () => {
  it('makes clients, orders, lines and payments in an empty base', async () => {
    const result = await importSales();
    expect(result).toMatchObject({
      target: 'orders',
      created: 4,
      skipped: 0,
      orders: 4,
      lines: 4,
      payments: 2,
      contactsCreated: 2,
    });
    expect(readFacts()).toEqual([
      { name: 'Орлова Анна', orders: 2, total: 200_000, paid: 100_000 },
      { name: 'Серов Павел', orders: 1, total: 812_500, paid: 400_000 },
    ]);
  });

  it('is remembered as a ledger, though nobody said that it is one', async () => {
    await importSales();
    const [run] = listLivingRuns(base.context.db);
    expect(run).toMatchObject({ decision: { target: 'orders' } });
    expect(readLivingRun(base.context.db, run?.id ?? 0)).toMatchObject({ undone: false });
  });

  it('keeps the line as it stands in the file', async () => {
    const { outcomes } = await importSales();
    const id = Number(outcomes?.find(({ row }) => row === 3)?.contactId);
    expect(readContactSales(base.context.db, id, 10).orders.at(-1)).toMatchObject({
      orderedAt: '2026-03-02',
      status: { label: 'В работе', kind: 'open' },
      total: 812_500,
      paid: 400_000,
      lines: [{ title: 'Потолок, м2', quantity: 12_500, price: 65_000, discount: 0, sum: 812_500 }],
    });
  });

  it('knows every order again the second time, equal rows as well', async () => {
    await importSales();
    const before = hashTables(base.context.db.sqlite);
    expect(await importSales()).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 4,
      orders: 0,
      payments: 0,
    });
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
    expect(await importSales([...rows, rows[0] ?? []])).toMatchObject({ created: 1, unchanged: 4 });
  });

  it('adds the payment that an order lacked', async () => {
    await importSales();
    const paid = rows.map((row, index) => (index === 1 ? row.with(7, 8125) : row));
    expect(await importSales(paid)).toMatchObject({ created: 0, updated: 1, unchanged: 3, payments: 1 });
    expect(readFacts()).toContainEqual({ name: 'Серов Павел', orders: 1, total: 812_500, paid: 812_500 });
  });

  it('is undone without a trace', async () => {
    const { context } = base;
    const before = hashTables(context.db.sqlite);
    const { operationId } = await importSales();
    await undoOperation(context.db, Number(operationId), { at: context.now() });
    expect(hashTables(context.db.sqlite)).toEqual(before);
    expect(readFacts()).toEqual([]);
  });

  it('writes nothing on a dry run and tells the same', async () => {
    const before = hashTables(base.context.db.sqlite);
    const told = await importSales(rows, { dryRun: true });
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
    const { orders, lines, payments, contactsCreated } = await importSales();
    expect(told).toMatchObject({ orders, lines, payments, contactsCreated });
  });

  it('gathers rows of one number, and rows without a head, into one order', async () => {
    const result = await importRows([
      ['№ заказа', 'Дата', 'Клиент', 'Услуга', 'Цена', 'Кол-во', 'Сумма'],
      ['А-1', '01.03.2026', 'Орлова Анна', 'Замер', 1000, 1, 1000],
      ['А-1', '01.03.2026', 'Орлова Анна', 'Выезд', 800, 1, 800],
      [null, null, null, 'Монтаж', 500, 1, 500],
      ['А-2', '02.03.2026', 'Орлова Анна', 'Замер', 1000, 1, 1000],
    ]);
    expect(result).toMatchObject({ created: 4, orders: 2, lines: 4, contactsCreated: 1 });
  });

  it('tells of a line with another sum and keeps the one of the base', async () => {
    const head = ['№ заказа', 'Дата', 'Клиент', 'Услуга', 'Цена', 'Кол-во', 'Сумма'];
    const row = ['А-1', '01.03.2026', 'Орлова Анна', 'Замер', 1000, 1, 1000];
    await importRows([head, row]);
    const changed = await importRows([head, row.with(4, 1200).with(6, 1200)]);
    expect(changed).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(changed.problems).toMatchObject([{ row: 2, code: 'orderDiffers' }]);
  });
});

describe('clients of a ledger', () => {
  it('are left out while nobody knows them and nobody asked for cards', async () => {
    insertTestContacts(base.context.db, ['Пётр']);
    expect(await importSales()).toMatchObject({ created: 0, skipped: 4, unknownClients: 4 });
    expect(await importSales(rows, { createMissing: true })).toMatchObject({
      created: 4,
      contactsCreated: 2,
    });
  });

  it('are known by the phone, and by the name alone when one has it', async () => {
    await importSales();
    const named = [['05.03.2026', 'Анна Орлова', null, 'Выезд', 1, 800, 800, 0, 'новый']];
    expect(await importSales(named)).toMatchObject({ created: 1, contactsCreated: 0, review: 0 });
  });

  it('of the same name with another phone wait for the owner, who decides once', async () => {
    await importSales();
    const { db, now } = base.context;
    const other = [['05.03.2026', 'Орлова Анна', '+7 903 000-11-22', 'Выезд', 1, 800, 800, 800, 'новый']];
    expect(await importSales(other)).toMatchObject({ created: 0, review: 1 });
    expect(await importSales(other)).toMatchObject({ created: 0, review: 1 });
    const waiting = db.sqlite
      .prepare<[], { id: number; candidates: string }>('SELECT * FROM import_reviews')
      .all();
    expect(waiting).toHaveLength(1);
    const [contactId] = JSON.parse(waiting[0]?.candidates ?? '[]');
    resolveReview(db, waiting[0]?.id ?? 0, { kind: 'fill', contactId }, now());
    expect(readContactSales(db, contactId, 10)).toMatchObject({
      total: 3,
      orders: [{ total: 80_000, paid: 80_000 }, {}, {}],
    });
    expect(await importSales(other)).toMatchObject({ created: 0, updated: 0, unchanged: 1, review: 0 });
  });
});
