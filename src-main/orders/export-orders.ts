import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../src-shared/contract/app-error.ts';
import { orderColumnIds, type OrderRow, type OrderView } from '../../src-shared/orders/order-view.ts';
import { orderListEn } from '../../src-shared/words/en/order-list.ts';
import { orderListRu } from '../../src-shared/words/ru/order-list.ts';
import type { BaseDatabase } from '../base/base-database.ts';
import { toDiskError } from '../base/disk-errors.ts';
import type { JobControl } from '../contract/handlers.ts';
import { makeSafeCellText } from '../export/safe-cell-text.ts';
import { waitUntilFree } from '../export/wait-until-free.ts';
import type { WorkbookCell } from '../export/workbook-cell.ts';
import { writeCsv } from '../export/write-csv.ts';
import { writeWorkbook, type WorkbookColumn } from '../export/write-workbook.ts';
import { getOpenWriter } from '../journal/writer-queue.ts';
import { findOrders } from './find-orders.ts';
import { listOrderRows } from './order-rows-query.ts';

/** What goes out: a view in its order, or only the chosen orders of it. `today` is the owner's ISO day. */
export type OrdersExport = Readonly<{
  path: string;
  view: OrderView;
  ids: readonly number[] | null;
  locale: 'ru' | 'en';
  today: string;
}>;

type Column = (typeof orderColumnIds)[number];

const pageSize = 500;
const money = '#,##0.00 "₽"';
const day = 'dd.mm.yyyy';
const formats: Readonly<Record<Column, readonly [width: number, format: string | null]>> = {
  orderedAt: [12, day],
  number: [12, '@'],
  client: [30, '@'],
  goods: [36, '@'],
  status: [16, '@'],
  total: [16, money],
  paid: [16, money],
  debt: [16, money],
  dueAt: [12, day],
  daysLate: [12, null],
};

/**
 * Writes the orders of a view, one a row, to a workbook or a CSV file by the ending of the name; answers the number of rows.
 * Reads only what is committed: while a long operation writes, it waits. Throws AppError `fileFormatUnknown`, `cancelled`,
 * `exportFailed`.
 */
export async function exportOrders(
  db: BaseDatabase,
  { path, view, ids, locale, today }: OrdersExport,
  job: JobControl,
): Promise<number> {
  const ending = extname(path).toLowerCase();
  if (ending !== '.xlsx' && ending !== '.csv') throw new AppError('fileFormatUnknown');
  const words = locale === 'ru' ? orderListRu : orderListEn;
  while (getOpenWriter(db) !== 'nothing') await waitUntilFree(db, job.signal);
  const wanted = ids === null ? null : new Set(ids);
  const found = findOrders(db, view, null, today).ids.filter((id) => wanted === null || wanted.has(id));
  const columns = orderColumnIds.map((id): WorkbookColumn => {
    const [width, format] = formats[id];
    return { heading: words[id], width, format };
  });
  const rows = readRows(db, found, today, job);
  try {
    if (ending === '.csv') {
      return await writeCsv(
        path,
        columns.map(({ heading }) => heading),
        rows,
      );
    }
    return await writeWorkbook(path, locale === 'ru' ? 'Заказы' : 'Orders', columns, rows);
  } catch (error) {
    const told = toDiskError(error);
    throw told instanceof AppError ? told : new AppError('exportFailed');
  }
}

async function* readRows(
  db: BaseDatabase,
  ids: Int32Array,
  today: string,
  { progress, signal }: JobControl,
): AsyncGenerator<readonly WorkbookCell[]> {
  for (let start = 0; start < ids.length; start += pageSize) {
    while (getOpenWriter(db) !== 'nothing') await waitUntilFree(db, signal);
    if (signal.aborted) throw new AppError('cancelled');
    progress({ step: 'writing', done: start, total: ids.length });
    for (const row of listOrderRows(db, [...ids.subarray(start, start + pageSize)], today)) {
      yield orderColumnIds.map((id) => toCell(row, id));
    }
    await nextTurn();
  }
}

function toCell(row: OrderRow, column: Column): WorkbookCell {
  switch (column) {
    case 'orderedAt':
    case 'dueAt': {
      const iso = row[column];
      return iso === null ? null : new Date(`${iso}T00:00:00Z`);
    }
    case 'total':
    case 'paid':
    case 'debt':
      return row[column] / 100;
    case 'daysLate':
      return row.daysLate;
    default: {
      const text = column === 'status' ? row.status?.label : row[column];
      return text ? makeSafeCellText(text) : null;
    }
  }
}
