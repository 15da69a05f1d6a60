import type { TFunction } from 'i18next';
import type { FieldChange } from '../../src-shared/journal/operation.ts';
import type { Format } from '../ui/use-format.ts';

type Stored = string | number | null;
type Words = Readonly<{ t: TFunction<['orders', 'sales']>; format: Format }>;

const moneyColumns = ['total', 'amount', 'price', 'discount', 'sum'];
const dayColumns = ['ordered_at', 'due_at', 'paid_at'];
const orderColumns = [
  'number',
  'ordered_at',
  'due_at',
  'status_id',
  'channel',
  'discount',
  'total',
  'note',
] as const;
const lineColumns = ['title', 'quantity', 'unit', 'price', 'discount'] as const;
const paymentColumns = ['amount', 'paid_at', 'method', 'note'] as const;

/** The lines of a change of orders, their lines and payments: «Заказ № 12 от 05.03.2026: сумма 12 000 ₽ → 13 500 ₽». */
export function describeSaleChange(change: FieldChange, words: Words): readonly string[] {
  switch (change.table) {
    case 'orders':
      return describeOrder(change, words);
    case 'order_lines':
      return describeLine(change, words);
    case 'payments':
      return describePayment(change, words);
    default:
      return [];
  }
}

function nameOrder({ order }: FieldChange, { t, format }: Words): string {
  if (order === null) return t('orders:changes.someOrder');
  const day = format.date(order.orderedAt);
  return order.number === null
    ? t('orders:changes.orderOf', { day })
    : t('orders:changes.order', { number: order.number, day });
}

function pick(change: FieldChange, column: string): Readonly<{ before: Stored; after: Stored }> {
  return change.fields.find((field) => field.column === column) ?? { before: null, after: null };
}

function show(column: string, value: Stored, { t, format }: Words): string {
  if (value === null || value === '') return t('orders:changes.blank');
  if (typeof value === 'number' && moneyColumns.includes(column)) return format.money(value);
  if (typeof value === 'number') return format.number(column === 'quantity' ? value / 1000 : value);
  if (dayColumns.includes(column)) return format.date(value);
  if (column !== 'method') return value;
  return value === 'cash' || value === 'card' || value === 'transfer'
    ? t(`sales:form.methods.${value}`)
    : value;
}

function listEdits(
  change: FieldChange,
  what: string,
  columns: readonly (typeof orderColumns | typeof lineColumns | typeof paymentColumns)[number][],
  words: Words,
): string[] {
  return columns.flatMap((column) => {
    const { before, after } = pick(change, column);
    if (before === after) return [];
    const field = words.t(`orders:changes.fields.${column}`);
    const values = { before: show(column, before, words), after: show(column, after, words) };
    return [words.t('orders:changes.edit', { what, field, ...values })];
  });
}

function describeOrder(change: FieldChange, words: Words): readonly string[] {
  const { t } = words;
  const what = nameOrder(change, words);
  if (change.change === 'insert') {
    return [t('orders:changes.made', { what, sum: show('total', pick(change, 'total').after, words) })];
  }
  if (change.change === 'delete') return [t('orders:changes.gone', { what })];
  const trashed = change.fields.find(({ column }) => column === 'deleted_at');
  if (trashed !== undefined) {
    return [t(trashed.after === null ? 'orders:changes.restored' : 'orders:changes.trashed', { what })];
  }
  return listEdits(change, what, orderColumns, words);
}

function describeLine(change: FieldChange, words: Words): readonly string[] {
  const { t } = words;
  const what = nameOrder(change, words);
  const { before, after } = pick(change, 'title');
  if (change.change === 'insert') return [t('orders:changes.lineAdded', { what, title: after ?? '' })];
  if (change.change === 'delete') return [t('orders:changes.lineRemoved', { what, title: before ?? '' })];
  return listEdits(change, what, lineColumns, words);
}

function describePayment(change: FieldChange, words: Words): readonly string[] {
  const { t, format } = words;
  const what = change.order === null ? t('orders:changes.loose') : nameOrder(change, words);
  if (change.change === 'update') {
    return listEdits(change, t('orders:changes.paymentOf', { what }), paymentColumns, words);
  }
  const put = change.change === 'insert';
  const read = (column: string): Stored => pick(change, column)[put ? 'after' : 'before'];
  const amount = read('amount');
  if (typeof amount !== 'number') return [];
  const paidAt = read('paid_at');
  const act = put ? (amount < 0 ? 'refunded' : 'paid') : 'unpaid';
  const day = typeof paidAt === 'string' ? format.date(paidAt) : '';
  return [t(`orders:changes.${act}`, { what, sum: format.money(Math.abs(amount)), day })];
}
