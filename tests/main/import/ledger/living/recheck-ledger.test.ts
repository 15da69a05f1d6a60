import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importFile } from '../../../../../src-main/import/import-file.ts';
import { getImportRegister } from '../../../../../src-main/import/import-register.ts';
import { applyLedgerDifference } from '../../../../../src-main/import/ledger/living/apply-ledger-difference.ts';
import { listLivingRuns } from '../../../../../src-main/import/living/living-runs.ts';
import { findLedgerDifference, recheckFile } from '../../../../../src-main/import/living/recheck-file.ts';
import { hashTables } from '../../../../../src-main/journal/hash-tables.ts';
import { runOperation } from '../../../../../src-main/journal/run-operation.ts';
import { undoOperation } from '../../../../../src-main/journal/undo-operation.ts';
import { setOrderStatus, trashOrders } from '../../../../../src-main/orders/order-commands.ts';
import {
  type ImportDifference,
  importDifferenceSchema,
} from '../../../../../src-shared/import/import-difference.ts';
import { createTestBase, type TestBase } from '../../../../support/create-test-base.ts';
import { quietJob } from '../../../../support/create-test-host.ts';
import { inProcessParserHost } from '../../../../support/in-process-parser.ts';
import { buildXlsx, type TestCell } from '../../../parser/build-xlsx.ts';

type Rows = readonly (readonly TestCell[])[];

const heading = ['№ заказа', 'Дата', 'Клиент', 'Товар', 'Кол-во', 'Цена', 'Сумма', 'Оплачено', 'Статус'];
const table: readonly TestCell[] = ['A-1', '01.03.2026', 'Орлова Анна', 'Стол', 1, 2000, 2000, 500, 'Новый'];
const chair: readonly TestCell[] = ['A-1', '01.03.2026', 'Орлова Анна', 'Стул', 2, 700, 1400, null, null];
const shelf: readonly TestCell[] = ['A-2', '02.03.2026', 'Серов Пётр', 'Полка', 1, 900, 900, 900, 'Выполнен'];
const ledger: Rows = [heading, table, chair, shelf];
const numberless = ledger.map((row) => row.slice(1));

let base: TestBase;
beforeEach(async () => {
  base = await createTestBase({ parser: inProcessParserHost });
});
afterEach(() => base.remove());

const path = (): string => join(base.around, 'sales.xlsx');
const write = (rows: Rows): void => writeFileSync(path(), buildXlsx([{ name: 'Продажи', rows }]));

async function importRows(rows: Rows = ledger): Promise<void> {
  write(rows);
  await importFile(base.context, path(), { target: 'orders' }, quietJob);
}

async function recheck(rows: Rows | null = null): Promise<ImportDifference> {
  if (rows !== null) write(rows);
  const [run] = listLivingRuns(base.context.db);
  const told = await recheckFile(base.context, run?.id ?? 0, { path: null, locale: 'ru' }, quietJob);
  return importDifferenceSchema.parse(told);
}

/** Ticks everything but lines that went, or the parts that are named. */
function apply({ importId, orders }: ImportDifference, kinds: string[] | null = null, dismissRest = false) {
  const { session } = getImportRegister(base.context).get(importId);
  const difference = findLedgerDifference(session);
  if (difference === undefined || orders === undefined) throw new Error('no ledger is open');
  const isWanted = (kind: string): boolean => kinds?.includes(kind) ?? kind !== 'lineGone';
  const ticks = {
    fresh: kinds === null ? orders.fresh.rows.map(({ row }) => row) : [],
    changed: orders.changed.rows.map(({ orderId, parts }) => ({
      orderId,
      keys: parts.filter(({ kind }) => isWanted(kind)).map(({ key }) => key),
    })),
  };
  return applyLedgerDifference(
    base.context,
    difference,
    { orders: ticks, beyond: false, dismissRest },
    quietJob,
  );
}

const counts = ({ orders, unchanged, skipped }: ImportDifference): (number | undefined)[] => [
  orders?.fresh.count,
  orders?.changed.count,
  orders?.gone.count,
  unchanged,
  skipped,
];
const partsOf = ({ orders }: ImportDifference): string[] =>
  (orders?.changed.rows ?? []).flatMap(({ client, parts }) =>
    parts.map(({ kind, before, after }) => `${client} ${kind} ${show(before)} → ${show(after)}`),
  );
const show = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'sum' in value ? String(value.sum) : String(value);
const readOrders = (): unknown[] =>
  base.context.db.sqlite
    .prepare(
      `SELECT coalesce(o.number, '') || ' ' || o.total || ' ' || coalesce((SELECT sum(amount) FROM payments p WHERE p.order_id = o.id), 0)
         || ' ' || coalesce(s.label, '') || ' ' || (SELECT group_concat(title, '+') FROM order_lines l WHERE l.order_id = o.id)
       FROM orders o LEFT JOIN order_statuses s ON s.id = o.status_id WHERE o.deleted_at IS NULL ORDER BY o.id`,
    )
    .pluck()
    .all();

describe('recheckFile of a ledger', () => {
  it.each([
    ['with numbers', ledger],
    ['without numbers', numberless],
  ] as const)(
    'sees no difference in a file that is as it was, nor in one that was sorted, %s',
    async (_name, rows) => {
      await importRows(rows);
      expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
      const [head = [], ...data] = rows;
      expect(counts(await recheck([head, ...data.toReversed()]))).toEqual([0, 0, 0, 3, 0]);
    },
  );

  it('tells new, changed and gone orders apart, and writes nothing', async () => {
    await importRows();
    const before = hashTables(base.context.db.sqlite);
    const fresh = ['A-3', '05.03.2026', 'Орлова Анна', 'Лампа', 1, 300, 300, null, 'Новый'];
    const difference = await recheck([
      heading,
      table.with(6, 2500).with(5, 2500).with(7, 2500),
      chair,
      fresh,
    ]);
    expect(counts(difference)).toEqual([1, 1, 1, 0, 0]);
    expect(difference.orders?.fresh.rows).toEqual([
      {
        row: 4,
        client: 'Орлова Анна',
        number: 'A-3',
        day: '2026-03-05',
        items: ['Лампа'],
        total: 30_000,
        outcome: 'created',
      },
    ]);
    expect(partsOf(difference)).toEqual([
      'Орлова Анна lineChanged 200000 → 250000',
      'Орлова Анна payment 50000 → 250000',
    ]);
    expect(difference.orders?.gone.rows).toMatchObject([
      { number: 'A-2', client: 'Серов Пётр', total: 90_000 },
    ]);
    expect(hashTables(base.context.db.sqlite)).toEqual(before);
  });

  it.each([
    ['with a number', ledger, 0],
    ['without a number', numberless, 1],
  ] as const)(
    'knows an order again whose only row has another status or sum, %s',
    async (_name, rows, shift) => {
      await importRows(rows);
      const last = rows[3] ?? [];
      const done = await recheck(rows.with(3, last.with(8 - shift, 'Отменён')));
      expect(partsOf(done)).toEqual(['Серов Пётр status Выполнен → Отменён']);
      const dearer = await recheck(rows.with(3, last.with(6 - shift, 950).with(5 - shift, 950)));
      expect(partsOf(dearer)).toEqual(['Серов Пётр lineChanged 90000 → 95000']);
    },
  );

  it('leaves alone what the owner has changed where the file says what it said', async () => {
    await importRows();
    runOperation(base.context.db, { kind: 'order', params: {}, at: base.context.now() }, () =>
      setOrderStatus(base.context.db, 1, 'В работе', base.context.now().toISOString()),
    );
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
    expect(partsOf(await recheck(ledger.with(2, chair.with(4, 3).with(6, 2100))))).toEqual([
      'Орлова Анна lineChanged 140000 → 210000',
    ]);
  });

  it('tells nothing of an order in the trash', async () => {
    await importRows();
    runOperation(base.context.db, { kind: 'order', params: {}, at: base.context.now() }, () =>
      trashOrders(base.context.db, [2], base.context.now().toISOString()),
    );
    expect(counts(await recheck([heading, table, chair]))).toEqual([0, 0, 0, 2, 0]);
    expect(counts(await recheck([heading, table, chair, shelf.with(8, 'Отменён')]))).toEqual([0, 0, 0, 3, 0]);
  });
});

describe('applyLedgerDifference', () => {
  const later: Rows = [
    heading,
    table.with(7, 2000).with(8, 'В работе'),
    ['A-1', '01.03.2026', 'Орлова Анна', 'Лампа', 1, 300, 300, null, null],
    ['A-3', '05.03.2026', 'Новикова Ольга', 'Шкаф', 1, 5000, 5000, 1000, 'Новый'],
  ];

  it('takes what is ticked, and then sees only what is left open', async () => {
    await importRows();
    const difference = await recheck(later);
    expect(counts(difference)).toEqual([1, 1, 1, 0, 0]);
    expect(await apply(difference)).toMatchObject({ created: 1, updated: 1, review: 0 });
    expect(readOrders()).toEqual([
      'A-1 230000 200000 В работе Стол+Лампа',
      'A-2 90000 90000 Выполнен Полка',
      'A-3 500000 100000 Новый Шкаф',
    ]);
    expect(counts(await recheck())).toEqual([0, 0, 1, 3, 0]);
    await apply(await recheck(), [], true);
    expect(counts(await recheck())).toEqual([0, 0, 0, 3, 0]);
  });

  it('leaves open the parts that were not ticked', async () => {
    await importRows();
    await apply(await recheck(later), ['status']);
    const rest = await recheck();
    expect(counts(rest)).toEqual([1, 1, 1, 0, 0]);
    expect(partsOf(rest)).toEqual([
      'Орлова Анна lineChanged 140000 → 30000',
      'Орлова Анна payment 50000 → 200000',
    ]);
  });

  it('takes a line out only when that is ticked', async () => {
    await importRows();
    const shorter = [heading, table, shelf];
    expect(partsOf(await recheck(shorter))).toEqual(['Орлова Анна lineGone 140000 → null']);
    expect(await apply(await recheck())).toMatchObject({ operationId: null, updated: 0 });
    expect(partsOf(await recheck())).toEqual(['Орлова Анна lineGone 140000 → null']);
    await apply(await recheck(), ['lineGone']);
    expect(readOrders()[0]).toBe('A-1 200000 50000 Новый Стол');
    expect(counts(await recheck())).toEqual([0, 0, 0, 2, 0]);
  });

  it('is taken back as one operation', async () => {
    await importRows();
    const before = hashTables(base.context.db.sqlite);
    const { operationId } = await apply(await recheck(later));
    await undoOperation(base.context.db, operationId ?? 0, { at: base.context.now(), job: quietJob });
    const after = hashTables(base.context.db.sqlite);
    for (const name of ['orders', 'order_lines', 'payments', 'contacts'])
      expect(after[name]).toBe(before[name]);
  });
});
