import { formatDate } from '../../src-shared/format/format-date.ts';
import type { FormatLocale } from '../../src-shared/format/format-locale.ts';
import { parseMoney } from '../../src-shared/money/parse-money.ts';
import { parseNumber } from '../../src-shared/numbers/parse-number.ts';
import { computeLineSum, computeOrderTotal } from '../../src-shared/orders/line-sum.ts';
import type { OrderInput, OrderLineInput } from '../../src-shared/orders/order-input.ts';
import type { Order } from '../../src-shared/orders/order.ts';
import { fieldTextForEdit } from '../contacts/fields/field-text-for-edit.ts';
import { parseTypedDay } from '../contacts/fields/parse-typed-day.ts';

/** A line of an order while it is typed; `key` tells lines apart on screen. */
export type LineDraft = Readonly<{
  key: number;
  id: number | null;
  title: string;
  quantity: string;
  unit: string;
  price: string;
  discount: string;
}>;

/** An order while it is typed. An empty day means today. */
export type OrderDraft = Readonly<{
  number: string;
  orderedAt: string;
  dueAt: string;
  status: string;
  channel: string;
  discount: string;
  note: string;
  lines: readonly LineDraft[];
}>;

/** The first thing that is wrong: a field of the order, or one of a line. */
export type OrderProblem = Readonly<{
  field: 'orderedAt' | 'dueAt' | 'discount' | 'title' | 'quantity' | 'price';
  line?: number;
}>;

export const emptyLine: Omit<LineDraft, 'key'> = {
  id: null,
  title: '',
  quantity: '1',
  unit: '',
  price: '',
  discount: '',
};

export const emptyOrder: OrderDraft = {
  number: '',
  orderedAt: '',
  dueAt: '',
  status: '',
  channel: '',
  discount: '',
  note: '',
  lines: [{ ...emptyLine, key: 0 }],
};

/** Kopecks as they stand in a field that is typed in: «1234,50». */
export function moneyForEdit(kopecks: number, locale: FormatLocale): string {
  return fieldTextForEdit({ kind: 'money' }, kopecks, locale);
}

/** The draft of an order that is being changed. */
export function draftOfOrder(order: Order, locale: FormatLocale): OrderDraft {
  return {
    number: order.number ?? '',
    orderedAt: formatDate(order.orderedAt, locale),
    dueAt: order.dueAt === null ? '' : formatDate(order.dueAt, locale),
    status: order.status?.label ?? '',
    channel: order.channel ?? '',
    discount: order.discount === 0 ? '' : moneyForEdit(order.discount, locale),
    note: order.note ?? '',
    lines: order.lines.map((line) => ({
      key: line.id,
      id: line.id,
      title: line.title,
      quantity: fieldTextForEdit({ kind: 'number' }, line.quantity / 1000, locale),
      unit: line.unit ?? '',
      price: moneyForEdit(line.price, locale),
      discount: line.discount === 0 ? '' : moneyForEdit(line.discount, locale),
    })),
  };
}

/** A quantity as typed in thousandths of a unit; null when it is no quantity. */
export function readQuantity(text: string): number | null {
  const number = parseNumber(text);
  const thousandths = number === null ? Number.NaN : Math.round(number * 1000);
  return Math.abs(thousandths) <= 1_000_000_000 ? thousandths : null;
}

function readOptionalMoney(text: string): number | null {
  return text.trim() === '' ? 0 : parseMoney(text);
}

function readLine(line: LineDraft): OrderLineInput | OrderProblem['field'] {
  const title = line.title.trim();
  const quantity = readQuantity(line.quantity);
  const price = readOptionalMoney(line.price);
  const discount = readOptionalMoney(line.discount);
  if (title === '' && line.id === null) return 'title';
  if (quantity === null) return 'quantity';
  if (price === null || discount === null) return 'price';
  return { id: line.id, title, quantity, unit: line.unit.trim() || null, price, discount };
}

/** The sum of a line as far as it can be read; null while it cannot. */
export function readLineSum({ quantity, price, discount }: LineDraft): number | null {
  const amount = readQuantity(quantity);
  const each = readOptionalMoney(price);
  const less = readOptionalMoney(discount);
  return amount === null || each === null || less === null
    ? null
    : computeLineSum({ quantity: amount, price: each, discount: less });
}

/** The total of what is typed; what cannot be read counts nothing. */
export function readTotal({ lines, discount }: OrderDraft): number {
  const sums = lines.map((line) => readLineSum(line) ?? 0);
  return computeOrderTotal(sums, readOptionalMoney(discount) ?? 0);
}

/** Makes what is sent of a draft, or says what is wrong with it. `today` is the owner's ISO day. */
export function buildOrder(
  draft: OrderDraft,
  today: string,
): Readonly<{ order: OrderInput }> | Readonly<{ problem: OrderProblem }> {
  const lines: OrderLineInput[] = [];
  for (const [place, line] of draft.lines.entries()) {
    const read = readLine(line);
    if (typeof read === 'string') return { problem: { field: read, line: place } };
    lines.push(read);
  }
  const orderedAt = draft.orderedAt.trim() === '' ? today : parseTypedDay({ kind: 'date' }, draft.orderedAt);
  if (orderedAt === null) return { problem: { field: 'orderedAt' } };
  const dueAt = draft.dueAt.trim() === '' ? null : parseTypedDay({ kind: 'date' }, draft.dueAt);
  if (dueAt === null && draft.dueAt.trim() !== '') return { problem: { field: 'dueAt' } };
  const discount = readOptionalMoney(draft.discount);
  if (discount === null) return { problem: { field: 'discount' } };
  return {
    order: {
      number: draft.number.trim() || null,
      orderedAt,
      dueAt,
      status: draft.status || null,
      channel: draft.channel.trim() || null,
      discount,
      note: draft.note.trim() || null,
      lines,
    },
  };
}
