import type { ImportProblem } from '../../src-shared/import/import-preview.ts';
import { findOrderField, type OrderFieldName } from '../../src-shared/orders/order-fields.ts';
import type { PreparedOrderRow } from '../../src-shared/orders/prepared-order-row.ts';
import { settleLine, multiplyByPrice } from '../../src-shared/orders/line-sum.ts';
import { readPaymentMethod } from '../../src-shared/orders/order-words.ts';
import {
  readLedgerDay,
  readLedgerMoney,
  readLedgerPaid,
  readLedgerQuantity,
  readLedgerText,
  type LedgerReading,
} from './ledger-cells.ts';
import { isUnclearDiscount, readDiscountScale, type DiscountScale } from './discount-scale.ts';
import type { LedgerDays } from './ledger-days.ts';
import { showLedgerCell } from './show-ledger-cell.ts';
import type { MappedColumn } from './map-columns.ts';
import type { ParserSettings, PreparedRow } from './parser-messages.ts';
import type { RowPreparer } from './prepare-row.ts';
import type { SheetRow, WorkbookCell } from './workbook.ts';

/** What the whole of a ledger tells of its rows: those of data, and the days that they do not tell themselves. */
type LedgerWhole = Readonly<{ rows: readonly SheetRow[]; days: LedgerDays }>;

/** How the cells of a ledger are read; several columns may hold what was paid. */
type Reading = Readonly<{
  columns: ReadonlyMap<OrderFieldName, MappedColumn>;
  payments: readonly MappedColumn[];
  scale: DiscountScale;
  days: LedgerDays;
  today: string;
}>;

/**
 * The preparer of a ledger: the client as a list of contacts would have it, and what the row says of the order. The
 * whole column tells what its discounts are.
 */
export function createLedgerPreparer(
  client: RowPreparer,
  columns: readonly MappedColumn[],
  settings: ParserSettings,
  { rows, days }: LedgerWhole,
): RowPreparer {
  const named = columns.flatMap((column): [OrderFieldName, MappedColumn][] => {
    const field = column.target === null ? undefined : findOrderField(column.target.fieldId);
    return field === undefined ? [] : [[field.name, column]];
  });
  const byName = new Map(named);
  const discounts = byName.get('discount');
  const scale = discounts === undefined ? 'money' : readDiscountScale(rows, discounts);
  const nameOf = new Map(named.map(([name, { index }]) => [index, name]));
  const reading: Reading = {
    columns: byName,
    payments: named.flatMap(([name, column]) => (name === 'paid' ? [column] : [])),
    scale,
    days,
    today: settings.today,
  };

  const prepare = (row: SheetRow): PreparedRow => {
    const prepared = client.prepare(row);
    const problems: ImportProblem[] = [];
    const order = readOrder(row, reading, problems);
    return { ...prepared, order, problems: [...prepared.problems, ...problems] };
  };

  const showCells: RowPreparer['showCells'] = (row, isData) => {
    const shown = client.showCells(row, isData);
    if (!isData) return shown;
    const problems: ImportProblem[] = [];
    readOrder(row, reading, problems);
    return shown.map((cell, place) => {
      const column = columns[place];
      const name = column === undefined ? undefined : nameOf.get(column.index);
      if (column === undefined || name === undefined) return cell;
      const problem = problems.find(({ column: heading }) => heading === column.heading);
      return {
        original: cell.original,
        shown: showLedgerCell(
          name,
          (name === 'date' ? days.get(row.row) : undefined) ?? row.cells[column.index],
          settings.today,
        ),
        problem: problem?.code ?? null,
      };
    });
  };

  return { prepare, showCells };
}

function readOrder(
  { row, cells }: SheetRow,
  { columns, payments, scale, days, today }: Reading,
  problems: ImportProblem[],
): PreparedOrderRow {
  const take = <Value>(
    name: OrderFieldName,
    read: (cell: Exclude<WorkbookCell, null>) => LedgerReading<Value>,
    column = columns.get(name),
  ): Value | null => {
    const cell = column === undefined ? undefined : cells[column.index];
    if (column === undefined || cell === undefined || cell === null) return null;
    const { value, problem, shown } = read(cell);
    if (problem !== null)
      problems.push({ row, column: column.heading, value: shown.slice(0, 200), code: problem });
    return value;
  };
  const day = (name: OrderFieldName): string | null => take(name, (cell) => readLedgerDay(cell, today));
  const text = (name: OrderFieldName): string | null => take(name, readLedgerText);

  const quantity = take('quantity', readLedgerQuantity);
  const price = take('price', readLedgerMoney);
  const count = quantity?.thousandths ?? null;
  const line = settleLine({
    quantity: count,
    price,
    discount: readDiscount(scale, take, count, price),
    sum: take('sum', readLedgerMoney),
  });
  const method = text('method');
  const note = text('note');
  const knownMethod = method === null ? null : readPaymentMethod(method);
  return {
    number: text('number'),
    date: days.get(row) ?? day('date'),
    item: text('item'),
    ...line,
    unit: text('unit') ?? quantity?.unit ?? null,
    paid: readPaid(take, payments, line.sum),
    paidAt: day('paidAt'),
    method: knownMethod,
    status: text('status'),
    channel: text('channel'),
    due: day('due'),
    // A way of paying that the program does not know is kept in words.
    note:
      method !== null && knownMethod === null
        ? [note, method].filter((part) => part !== null).join('\n')
        : note,
  };
}

type Take = <Value>(
  name: OrderFieldName,
  read: (cell: Exclude<WorkbookCell, null>) => LedgerReading<Value>,
  column?: MappedColumn,
) => Value | null;

/** A discount in kopecks; per cent of what the line costs when its cell or its column says so. */
function readDiscount(
  scale: DiscountScale,
  take: Take,
  quantity: number | null,
  price: number | null,
): number | null {
  const full = price === null ? null : multiplyByPrice(quantity ?? 1000, price);
  return take('discount', (cell) => {
    const percent = typeof cell === 'string' ? /^\s*[-−]?([\d.,]+)\s*%\s*$/u.exec(cell)?.[1] : undefined;
    const unclear = isUnclearDiscount(cell, scale) ? 'discountUnclear' : null;
    if (percent === undefined && scale === 'money') {
      const money = readLedgerMoney(cell);
      return { ...money, problem: money.problem ?? unclear };
    }
    const { value, problem, shown } = readLedgerQuantity(percent ?? cell);
    const told = { problem: problem ?? unclear, shown };
    if (value === null || full === null) return { ...told, value: null };
    const rate = value.thousandths / (percent === undefined && scale === 'share' ? 1000 : 100_000);
    return { ...told, value: Math.round(full * rate) };
  });
}

/** What was paid of a sum: an amount or several, the whole for «да», or the rest of what is still owed. */
function readPaid(take: Take, payments: readonly MappedColumn[], sum: number): number | null {
  const paid = payments.flatMap((column) => take('paid', (cell) => readLedgerPaid(cell, sum), column) ?? []);
  if (paid.length > 0) return paid.reduce((total, amount) => total + amount, 0);
  const unpaid = take('unpaid', readLedgerMoney);
  return unpaid === null ? null : sum - unpaid;
}
