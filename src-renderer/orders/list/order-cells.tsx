import type { TFunction } from 'i18next';
import { orderColumnIds, type OrderRow, type OrderSortField } from '../../../src-shared/orders/order-view.ts';
import type { Format } from '../../ui/use-format.ts';
import classes from '../orders.module.css';
import type { RecordCells, RecordColumn } from '../../ui/records/record-column.ts';

const widths: Readonly<Record<OrderSortField | 'goods', readonly [width: number, least: number]>> = {
  orderedAt: [128, 127],
  number: [92, 88],
  client: [190, 150],
  goods: [230, 110],
  status: [112, 94],
  total: [124, 112],
  paid: [124, 112],
  debt: [124, 112],
  dueAt: [104, 92],
  daysLate: [100, 84],
};

/** What gives way first, so that a debt is in sight in every window. */
const spare: Readonly<Record<string, boolean | number>> = {
  number: true,
  goods: true,
  paid: 900,
  dueAt: 900,
  daysLate: 1060,
};
const figures: ReadonlySet<string> = new Set(['total', 'paid', 'debt', 'dueAt', 'daysLate']);

/** The columns of the list of orders. What is bought is read, not sorted by. */
export function listOrderColumns(t: TFunction<'orders'>): readonly RecordColumn[] {
  return orderColumnIds.map((id) => ({
    id,
    label: t(`columns.${id}`),
    width: widths[id][0],
    least: widths[id][1],
    figure: figures.has(id),
    sorts: id !== 'goods',
    spare: spare[id] ?? false,
  }));
}

/** What the row of an order says, in the order of the columns. */
export function describeOrderRow(row: OrderRow, t: TFunction<'orders'>, format: Format): RecordCells {
  const { status, total, paid, debt, dueAt, daysLate } = row;
  const cancelled = status?.kind === 'cancelled';
  const overdue = debt > 0 && (daysLate ?? 0) > 0;
  const hidden = row.lines - row.goods.split(', ').length;
  const goods =
    hidden > 0 && row.lines > 3 ? t('more', { goods: row.goods, count: row.lines - 3 }) : row.goods;
  const tone = cancelled ? ('dim' as const) : undefined;
  const client = row.client === '' ? t('noName') : row.client;
  return {
    name: [format.date(row.orderedAt), client].join(', '),
    cells: [
      { text: format.date(row.orderedAt), tone },
      { text: row.number ?? '', tone },
      { text: client, tone },
      { text: goods, tone },
      {
        text: status?.label ?? '',
        ...(status === null
          ? {}
          : {
              shown: (
                <span className={classes.status} data-kind={status.kind}>
                  {status.label}
                </span>
              ),
            }),
      },
      { text: format.money(total), tone },
      { text: paid === 0 ? '' : format.money(paid), tone },
      { text: debt === 0 ? '' : format.money(debt), tone: overdue ? 'bad' : tone },
      { text: dueAt === null ? '' : format.date(dueAt), tone: overdue ? 'bad' : tone },
      {
        text: daysLate === null || daysLate === 0 ? '' : t('days', { count: daysLate }),
        tone: overdue ? 'bad' : 'dim',
      },
    ],
  };
}
